import { expect, it } from 'vitest';
import { propertyError } from '../../src/metrics/property-error';

const of = (value: number, target: number, tolerance: number) => ({ value, target, tolerance });

it('measures distances in tolerances, of what is valid', () => {
  const found = propertyError([[of(180, 200, 10), of(1, 1.5, 0.5)], [of(300, 300, 10)], null]);
  expect([found.valid.count, found.valid.n]).toEqual([2, 3]);
  // (2 + 1) / 2 and 0.
  expect(found.error).toBeCloseTo(0.75, 12);
  expect(found.within.count).toBe(1);
});

it('has no error where nothing is valid, and refuses a tolerance of 0', () => {
  expect(propertyError([null])).toMatchObject({ error: null, within: { count: 0 } });
  expect(() => propertyError([[of(1, 1, 0)]])).toThrow('A tolerance is 0; a number above 0 is needed.');
});
