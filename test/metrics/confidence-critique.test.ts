import fc from 'fast-check';
import { expect, it } from 'vitest';
import { confidenceCritique, twoPass } from '../../src/metrics/confidence-critique';

it('splits what is kept from what is fixed', () => {
  // Acc1 = 0.6; CL = (0.8·1 + 0.4·0.5)/1.2; CS = (0.2·0 + 0.6·0.5)/0.8; Acc2 = (0.8 + 0.2 + 0 + 0.3)/2.
  const both = confidenceCritique([
    { first: 0.8, kept: 1, fixed: 0 },
    { first: 0.4, kept: 0.5, fixed: 0.5 },
  ]);
  expect(both.accuracy1).toBeCloseTo(0.6, 12);
  expect(both.accuracy2).toBeCloseTo(0.65, 12);
  expect(both.confidenceLevel).toBeCloseTo(1 / 1.2, 12);
  expect(both.critiqueScore).toBeCloseTo(0.375, 12);
  expect(both.relativeScore).toBeCloseTo((0.65 - 0.36) / 0.48, 12);
});

it('scores ½ for no change, 1 at best, 0 at worst', () => {
  const score = (kept: number, fixed: number) => confidenceCritique([{ first: 0.7, kept, fixed }]).relativeScore;
  expect(score(1, 0)).toBeCloseTo(0.5, 12);
  expect(score(1, 0.7)).toBeCloseTo(1, 12);
  expect(score(0.7, 0)).toBeCloseTo(0, 12);
});

it('is null where nothing is defined', () => {
  expect(confidenceCritique([])).toMatchObject({ n: 0, accuracy1: null, confidenceLevel: null, relativeScore: null });
  const sure = confidenceCritique([{ first: 1, kept: 0.5, fixed: null }]);
  expect(sure).toMatchObject({ accuracy2: 0.5, confidenceLevel: 0.5, critiqueScore: null, relativeScore: null });
  expect(() => confidenceCritique([{ first: 0.5, kept: null, fixed: 1 }])).toThrow("'kept' is null");
  expect(() => confidenceCritique([{ first: 2, kept: 1, fixed: 1 }])).toThrow('first is 2');
});

it('counts samples', () => {
  const samples = [
    { first: true, second: true },
    { first: true, second: false },
    { first: true, second: true },
    { first: false, second: true },
  ];
  expect(twoPass(samples)).toEqual({ first: 0.75, kept: 2 / 3, fixed: 1 });
  expect(twoPass([{ first: true, second: true }])).toEqual({ first: 1, kept: 1, fixed: null });
  expect(twoPass([])).toBeNull();
});

it('satisfies Acc2 = Acc1·CL + (1 − Acc1)·CS to 1e-9', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const item = fc.record({ first: share, kept: share, fixed: share });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1 }), (items) => {
      const { accuracy1, accuracy2, confidenceLevel, critiqueScore } = confidenceCritique(items);
      const sum = accuracy1! * (confidenceLevel ?? 0) + (1 - accuracy1!) * (critiqueScore ?? 0);
      expect(Math.abs(accuracy2! - sum)).toBeLessThan(1e-9);
    }),
  );
});

it('gives the accuracies of the samples themselves when all items have equally many', () => {
  const sample = fc.record({ first: fc.boolean(), second: fc.boolean() });
  fc.assert(
    fc.property(fc.array(fc.array(sample, { minLength: 4, maxLength: 4 }), { minLength: 1 }), (items) => {
      const { accuracy1, accuracy2 } = confidenceCritique(items.map((samples) => twoPass(samples)!));
      const all = items.flat();
      expect(accuracy1).toBeCloseTo(all.filter(({ first }) => first).length / all.length, 9);
      expect(accuracy2).toBeCloseTo(all.filter(({ second }) => second).length / all.length, 9);
    }),
  );
});
