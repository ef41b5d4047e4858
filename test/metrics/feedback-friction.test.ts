import fc from 'fast-check';
import { expect, it } from 'vitest';
import { feedbackFriction } from '../../src/metrics/feedback-friction';

it('accumulates what is solved and compares it with what feedback allowed', () => {
  const result = feedbackFriction([
    { marks: [1] },
    { marks: [0, 1] },
    { marks: [0, 0, 1] },
    { marks: [0, null, 0], feedbackValid: true },
    { marks: [0, 0, 0], feedbackValid: false },
    { marks: [null] },
  ]);
  expect(result).toMatchObject({ n: 5, ungraded: 1, target: 0.8 });
  expect(result.cumulative.map(({ value }) => value)).toEqual([0.2, 0.4, 0.6]);
  expect(result.gap).toBeCloseTo(0.2, 12);
});

it('does not blame feedback that was invalid but worked', () => {
  expect(feedbackFriction([{ marks: [0, 1], feedbackValid: false }])).toMatchObject({ target: 1, gap: 0 });
});

it('is not defined without items', () => {
  expect(feedbackFriction([])).toEqual({ n: 0, ungraded: 0, cumulative: [], target: null, gap: null });
});

it('never falls, and never exceeds its target', () => {
  const marks = fc.array(fc.constantFrom(true, false, null), { maxLength: 6 });
  const item = fc.record({ marks, feedbackValid: fc.constantFrom(true, false, null) });
  fc.assert(
    fc.property(fc.array(item), (items) => {
      const { cumulative, gap } = feedbackFriction(items);
      cumulative.forEach(({ count }, round) => {
        expect(count).toBeGreaterThanOrEqual(cumulative[round - 1]?.count ?? 0);
      });
      if (gap !== null) expect(gap).toBeGreaterThanOrEqual(-1e-12);
    }),
  );
});
