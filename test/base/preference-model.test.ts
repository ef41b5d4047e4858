import fc from 'fast-check';
import { expect, it } from 'vitest';
import { featuresOf, preferenceModel } from '../../src/base/preference-model';

it('makes texts vectors of length 1, near where they share words', () => {
  const dot = (one: string, other: string) =>
    featuresOf(one).reduce((sum, value, at) => sum + value * featuresOf(other)[at]!, 0);
  expect(dot('think step by step', 'think step by step')).toBeCloseTo(1, 12);
  expect(dot('think step by step', 'think step by hand')).toBeGreaterThan(dot('think step by step', 'answer at once'));
  expect(featuresOf('')).toEqual(new Array(64).fill(0));
});

it('learns which of two is preferred, in a chain too', () => {
  const texts = ['answer at once', 'think first', 'think step by step then check'].map((text) => featuresOf(text));
  const model = preferenceModel(
    [
      { winner: texts[1]!, loser: texts[0]! },
      { winner: texts[2]!, loser: texts[1]! },
    ],
    64,
    1,
    400,
  );
  const scores = texts.map((text) => model.score(text));
  expect(scores).toEqual([...scores].sort((one, other) => one - other));
  expect(preferenceModel([], 64, 1).score(texts[0]!)).toBe(preferenceModel([], 64, 1).score(texts[0]!));
});

it('has the derivatives of its last layer', () => {
  // The score is linear in the last layer: what one input of it adds is its weight times the derivative.
  const model = preferenceModel([], 4, 7);
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }), (features) => {
      const gradient = model.gradient(features);
      expect(gradient).toHaveLength(33);
      expect(gradient.at(-1)).toBe(1);
      expect(Math.min(...gradient)).toBeGreaterThanOrEqual(0);
    }),
  );
});
