import fc from 'fast-check';
import { expect, it } from 'vitest';
import choice from '../../src/graders/choice';
import { itemOf, scoreOf } from './marked';

const choices = ['35', '36', 'Rosa', '3:05'];

it.each(['Answer: B', 'Answer: b.', 'Answer: (B)', 'Answer: B) 36', 'Answer: 36', 'So it must be B', '\\boxed{B}'])(
  'B and 36: right is %j',
  (text) => {
    expect(scoreOf(choice, text, 'B', choices)).toBe(1);
    expect(scoreOf(choice, text, '36', choices)).toBe(1);
    expect(scoreOf(choice, text, 36, choices)).toBe(1);
  },
);

it.each(['Answer: A', 'Answer: 35', 'Answer: E', 'Answer: 37', '', 'Not sure'])('B: wrong is %j', (text) => {
  expect(scoreOf(choice, text, 'B', choices)).toBe(0);
});

it.each(['E', '37', null, ['B']])('does not grade against the target %j', (target) => {
  expect(scoreOf(choice, 'Answer: B', target, choices)).toBeNull();
});

it('does not grade a problem without choices', () => {
  expect(choice.grade({ text: 'B' }, itemOf('B')).score).toBeNull();
});

it('takes the letter and the text of exactly one option', () => {
  const options = fc.uniqueArray(fc.integer({ min: 10, max: 99 }).map(String), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(options, fc.nat(5), fc.nat(5), (list, one, other) => {
      const [right, said] = [one % list.length, other % list.length];
      const letter = String.fromCharCode(65 + said);
      for (const text of [`Answer: ${letter}`, `Answer: ${list[said]}`, `It is (${letter}).`])
        expect(scoreOf(choice, text, list[right]!, list)).toBe(right === said ? 1 : 0);
    }),
  );
});
