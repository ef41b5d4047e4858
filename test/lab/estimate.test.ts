import { expect, it } from 'vitest';
import { expectedOf, totalOf, type Observation } from '../../src/lab/estimate';
import { castOf, contestant } from '../support/lab';

const mine = contestant('mine', { strategy: 'actor-critic', options: { rounds: 3 }, cast: castOf('a', 'b') });
const run = (changes: Partial<Observation> = {}): Observation => ({
  strategy: 'actor-critic',
  options: { rounds: 3 },
  cast: castOf('a', 'b'),
  calls: 4,
  tokens: 400,
  seconds: 8,
  ...changes,
});

it('goes by runs of the same method', () => {
  const past = [run(), run({ calls: 2, tokens: 200, seconds: 2 }), run({ options: { rounds: 9 }, calls: 90 })];
  expect(expectedOf(mine, 7, past)).toEqual({ calls: 3, atMost: false, tokens: 300, seconds: 5 });
});

it('else goes by the call, for the most calls there can be', () => {
  const past = [run({ strategy: 'debate' }), run({ cast: castOf('a'), tokens: 9e9 })];
  expect(expectedOf(mine, 7, past)).toEqual({ calls: 7, atMost: true, tokens: 700, seconds: 14 });
});

it('says so where nothing of these models was measured', () => {
  expect(expectedOf(mine, 7, [run({ cast: castOf('a') })])).toMatchObject({ calls: 7, tokens: null, seconds: null });
});

it('adds up, and knows no sum of what is not known', () => {
  const known = { calls: 3, atMost: false, tokens: 300, seconds: 5 };
  expect(totalOf([known, known], 10)).toEqual({ calls: 60, atMost: false, tokens: 6000, seconds: 100 });
  const unknown = { calls: 7, atMost: true, tokens: null, seconds: null };
  expect(totalOf([known, unknown], 10)).toEqual({ calls: 100, atMost: true, tokens: null, seconds: null });
});
