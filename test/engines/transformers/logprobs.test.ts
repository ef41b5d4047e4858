import { expect, it } from 'vitest';
import { logSumExp, observe } from '../../../src/engines/transformers/logprobs';

const logs = (...chances: number[]) => Float32Array.from(chances, Math.log);

it('says the log-probability and the entropy of a known distribution', () => {
  const { logprob, entropy } = observe(logs(0.5, 0.25, 0.25), 1, 0);
  expect(logprob).toBeCloseTo(Math.log(0.25), 6);
  expect(entropy).toBeCloseTo(1.5 * Math.LN2, 6);
});

it('does not change when all logits are moved', () => {
  const moved = logs(0.5, 0.25, 0.25).map((logit) => logit + 80);
  expect(observe(moved, 0, 0).logprob).toBeCloseTo(Math.log(0.5), 4);
});

it('names the likeliest first, the lower id first among equals', () => {
  const { alternatives } = observe(logs(0.1, 0.3, 0.3, 0.2, 0.1), 0, 4);
  expect(alternatives.map(({ id }) => id)).toEqual([1, 2, 3, 0]);
  expect(alternatives.map(({ logprob }) => Math.exp(logprob))).toEqual(
    [0.3, 0.3, 0.2, 0.1].map((chance) => expect.closeTo(chance, 5)),
  );
});

it('names no more than there are', () => {
  expect(observe(logs(0.5, 0.5), 0, 5).alternatives).toHaveLength(2);
});

it('is not undone by logits that are far apart or minus infinity', () => {
  expect(logSumExp(Float32Array.of(1000, -1000))).toBeCloseTo(1000, 6);
  const { entropy, logprob } = observe(Float32Array.of(0, -Infinity), 0, 0);
  expect(entropy).toBe(0);
  expect(logprob).toBe(0);
});
