import fc from 'fast-check';
import { expect, it } from 'vitest';
import { divergence, likeliest, logShare, look } from '../../../src/decoding/parts/distribution';
import { observe } from '../../../src/engines/transformers/logprobs';

const someLogits = fc
  .array(fc.oneof(fc.float({ min: -30, max: 30, noNaN: true }), fc.constant(-Infinity)), {
    minLength: 2,
    maxLength: 60,
  })
  .filter((all) => all.some((logit) => logit > -Infinity))
  .map((all) => Float32Array.from(all));

it('agrees with what the engine records of a token', () => {
  fc.assert(
    fc.property(someLogits, (logits) => {
      const { top, share, entropy, margin } = look(logits);
      const seen = observe(logits, top, 2);
      expect(top).toBe(seen.alternatives[0]!.id);
      expect(share).toBeCloseTo(Math.exp(seen.logprob), 6);
      expect(entropy).toBeCloseTo(seen.entropy, 5);
      expect(margin).toBeCloseTo(share - Math.exp(seen.alternatives[1]!.logprob), 6);
      expect(logShare(logits, top)).toBeCloseTo(seen.logprob, 6);
    }),
  );
});

it('names the likeliest tokens in their order', () => {
  fc.assert(
    fc.property(someLogits, fc.integer({ min: 1, max: 9 }), (logits, count) => {
      const ids = likeliest(logits, count);
      const sorted = [...logits].sort((one, other) => other - one).slice(0, count);
      expect(ids.map((id) => logits[id])).toEqual(sorted);
      expect(new Set(ids).size).toBe(Math.min(count, logits.length));
    }),
  );
});

it('measures how two distributions differ: 0 for the same, ln 2 for strangers, the same both ways', () => {
  const [a, b] = [Float32Array.of(0, -Infinity), Float32Array.of(-Infinity, 0)];
  expect(divergence(a, a)).toBe(0);
  expect(divergence(a, b)).toBeCloseTo(Math.LN2, 12);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), { minLength: 1 }),
      (pairs) => {
        const [one, other] = [0, 1].map((side) => Float32Array.from(pairs, (pair) => pair[side]!)) as [
          Float32Array,
          Float32Array,
        ];
        const value = divergence(one, other);
        expect(value).toBeCloseTo(divergence(other, one), 9);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(Math.LN2 + 1e-9);
      },
    ),
  );
});
