import { expect, it } from 'vitest';
import { activationIn, meanDifference } from '../../src/blocks/inside';

it('is the mean of the first less the mean of the second', () => {
  expect(
    meanDifference(
      [
        [1, 2],
        [3, 6],
      ],
      [[1, 1]],
    ),
  ).toEqual([1, 3]);
});

it('is nothing where one kind is missing, or where vectors are of other lengths', () => {
  expect(meanDifference([], [[1]])).toBeNull();
  expect(meanDifference([[1]], [])).toBeNull();
  expect(meanDifference([[1, 2]], [[1]])).toBeNull();
  expect(meanDifference([[]], [[]])).toBeNull();
});

it('takes what another hand wrote into a record for no vector', () => {
  expect(activationIn({ monitor: { activations: { vector: [1, -2.5] } } })).toEqual([1, -2.5]);
  for (const monitor of [{}, { activations: null }, { activations: [1] }, { activations: { vector: ['1'] } }])
    expect(activationIn({ monitor: monitor as never })).toEqual([]);
  expect(activationIn({})).toEqual([]);
});
