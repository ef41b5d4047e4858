import { expect, it } from 'vitest';
import { orderBias } from '../../../src/lab/arena/order-bias';
import { ann, bob, votes } from '../../support/arena';

it('counts left wins among the votes for either side, with the interval of Wilson', () => {
  const found = orderBias([
    ...votes(6, ann, bob, 'left'),
    ...votes(4, ann, bob, 'right'),
    ...votes(3, ann, bob, 'tie'),
    ...votes(2, ann, bob, 'bad'),
  ]);
  expect(found).toMatchObject({ left: { count: 6, n: 10, value: 0.6 }, ties: 3, bad: 2, leans: null });
  // Wilson 1927 for 6 of 10.
  expect(found.left.low).toBeCloseTo(0.3127, 4);
  expect(found.left.high).toBeCloseTo(0.8318, 4);
});

it('says to which side it leans once one half is out of the interval', () => {
  expect(orderBias(votes(12, ann, bob, 'left')).leans).toBe('left');
  expect(orderBias(votes(12, ann, bob, 'right')).leans).toBe('right');
  expect(orderBias([])).toMatchObject({ left: { n: 0, value: null }, leans: null });
});
