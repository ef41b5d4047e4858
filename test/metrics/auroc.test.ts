import fc from 'fast-check';
import { expect, it } from 'vitest';
import { auroc } from '../../src/metrics/auroc';

const scored = (rights: readonly number[], wrongs: readonly number[]) => [
  ...rights.map((score) => ({ score, right: true })),
  ...wrongs.map((score) => ({ score, right: false })),
];

it('counts pairs', () => {
  // 0.8 beats both, 0.4 ties with one and beats the other: (1 + 1 + ½ + 1)/4.
  expect(auroc([...scored([0.8, 0.4], [0.4, 0.1]), { score: 1, right: null }])).toEqual({
    right: 2,
    wrong: 2,
    ungraded: 1,
    value: 0.875,
  });
  expect(auroc(scored([2, 3], [0, 1])).value).toBe(1);
  expect(auroc(scored([0, 1], [2, 3])).value).toBe(0);
  expect(auroc(scored([5, 5], [5])).value).toBe(0.5);
});

it('is not defined with one kind alone', () => {
  expect(auroc(scored([1], [])).value).toBeNull();
  expect(auroc([]).value).toBeNull();
});

it('is the share of pairs in the right order, ties half', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1 });
  fc.assert(
    fc.property(scores, scores, (rights, wrongs) => {
      const pairs = rights.flatMap((one) => wrongs.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)));
      expect(auroc(scored(rights, wrongs)).value).toBeCloseTo(
        pairs.reduce((sum: number, pair) => sum + pair, 0) / pairs.length,
        10,
      );
    }),
  );
});
