import { expect, it } from 'vitest';
import { choice, defaults, flag, integer, number, optionValues, text } from '../../src/contract/options';

const shape = {
  rounds: integer('Rounds', 3, 1, 8),
  share: number('Share', 0.5, 0, 1),
  how: choice('How', ['fresh', 'grown']),
  keep: flag('Keep', true),
  cue: text('Cue', 'Hm'),
};

it('has a default for every option', () =>
  expect(defaults(shape)).toEqual({ rounds: 3, share: 0.5, how: 'fresh', keep: true, cue: 'Hm' }));

it('takes what is given over the defaults and drops what nobody knows', () =>
  expect(optionValues(shape, { rounds: 5, old: 1 })).toEqual({ ...defaults(shape), rounds: 5 }));

it.each([
  [{ rounds: 0 }, "Option 'rounds' is 0; a whole number from 1 to 8 is needed."],
  [{ rounds: 2.5 }, 'a whole number'],
  [{ rounds: '2' }, 'Option \'rounds\' is "2"'],
  [{ share: NaN }, 'a number from 0 to 1'],
  [{ how: 'other' }, 'choose one of fresh, grown'],
  [{ keep: 1 }, 'it must be true or false'],
  [{ cue: null }, 'it must be a text'],
])('refuses %o', (given, message) => expect(() => optionValues(shape, given)).toThrow(message));
