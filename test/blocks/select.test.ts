import { expect, it } from 'vitest';
import { best, majority, weightedMajority } from '../../src/blocks/select';

const read = (text: string | null) => text;

it('takes the most common reading, the earlier one on a tie', () => {
  expect(majority(['a', 'b', 'b'], read)).toBe('b');
  expect(majority(['b', 'a', 'a', 'b'], read)).toBe('b');
});

it('gives no vote to what cannot be read', () => {
  expect(majority([null, null, 'a'], read)).toBe('a');
  expect(majority([null, null], read)).toBeNull();
});

it('weighs votes', () => {
  const votes = [['a', 0.4], ['b', 0.9], ['a', 0.4]] as const; // prettier-ignore
  expect(weightedMajority(votes, ([name]) => name, ([, weight]) => weight)[0]).toBe('b'); // prettier-ignore
});

it('takes the highest score, the earlier one on a tie, and null last', () => {
  expect(best([null, 0.2, 0.7, 0.7], (score) => score)).toBe(0.7);
  expect(best([{ n: 1, score: null }, { n: 2, score: 0 }], ({ score }) => score).n).toBe(2); // prettier-ignore
});
