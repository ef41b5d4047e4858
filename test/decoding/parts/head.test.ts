import { expect, it } from 'vitest';
import type { Head } from '../../../src/contract/decoding';
import { layerOf, normed, project, pullBack } from '../../../src/decoding/parts/head';

const head: Head = {
  width: 2,
  layers: 4,
  matrix: Float32Array.of(1, 2, 0, -1, 3, 0),
  norm: Float32Array.of(2, 1),
  epsilon: 0,
  steered: [2],
};

it('multiplies by the output matrix, and by its transpose', () => {
  expect([...project(head, Float64Array.of(2, 5))]).toEqual([12, -5, 6]);
  expect([...pullBack(head, Float64Array.of(1, 10, 100))]).toEqual([301, -8]);
});

it('brings a residual to the length the output matrix expects', () => {
  // The mean square of 3 and 4 is 12.5.
  expect([...normed(head, Float32Array.of(3, 4))]).toEqual([6 / Math.sqrt(12.5), 4 / Math.sqrt(12.5)]);
  expect(normed({ ...head, epsilon: 12.5 }, Float32Array.of(3, 4))[0]).toBeCloseTo(6 / 5, 12);
});

it('takes the layer that can be steered for one that is not said, and refuses one that is not there', () => {
  expect([layerOf(head, -1), layerOf(head, 3), layerOf({ ...head, steered: [] }, -1)]).toEqual([2, 3, 3]);
  expect(() => layerOf(head, 4)).toThrow('Layer 4 is asked for; this model has 4, counted from 0.');
});
