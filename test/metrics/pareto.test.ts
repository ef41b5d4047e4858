import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paretoFront } from '../../src/metrics/pareto';

it('keeps what nothing beats', () => {
  const offers = [
    { cost: 1, value: 0.5 },
    { cost: 2, value: 0.4 }, // dearer and worse than the first
    { cost: 3, value: 0.8 },
    { cost: 3, value: 0.7 }, // as dear as the third, and worse
    { cost: 4, value: 0.8 }, // as good as the third, and dearer
    { cost: 9, value: 0.9 },
  ];
  expect(paretoFront(offers)).toEqual([true, false, true, false, false, true]);
  expect(paretoFront([offers[0]!, offers[0]!])).toEqual([true, true]);
  expect(paretoFront([])).toEqual([]);
  expect(() => paretoFront([{ cost: NaN, value: 1 }])).toThrow('NaN');
});

it('rises, and beats all that is not on it', () => {
  const offer = fc.record({ cost: fc.integer({ min: 0, max: 9 }), value: fc.integer({ min: 0, max: 9 }) });
  fc.assert(
    fc.property(fc.array(offer, { minLength: 1, maxLength: 15 }), (offers) => {
      const on = paretoFront(offers);
      const front = offers.filter((_, index) => on[index]).sort((one, other) => one.cost - other.cost);
      expect(front.length).toBeGreaterThan(0);
      front.forEach((one, index) => expect(one.value).toBeGreaterThanOrEqual(front[index - 1]?.value ?? 0));
      offers.forEach((one, index) => {
        const beaten = front.some(({ cost, value }) => cost <= one.cost && value >= one.value);
        expect(beaten).toBe(true);
        if (!on[index]) expect(front).not.toContainEqual(one);
      });
    }),
  );
});
