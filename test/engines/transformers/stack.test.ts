import { Tensor } from 'onnxruntime-web';
import { expect, it } from 'vitest';
import { pickOnHost, stackOnHost } from '../../../src/engines/transformers/stack';

const keys = new Tensor('float32', Float32Array.of(1, 2, 3, 4, 5, 6), [1, 1, 3, 2]);

it('stacks the same keys', () => {
  const stack = stackOnHost(keys, 3);
  expect(stack.dims).toEqual([3, 1, 3, 2]);
  expect(Array.from(stack.data as Float32Array)).toEqual([1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6]);
});

it('picks rows in the order asked, as a copy', () => {
  const stack = new Tensor('float32', Float32Array.of(1, 2, 3, 4, 5, 6), [3, 1, 1, 2]);
  const some = pickOnHost(stack, [2, 0]);
  expect(some.dims).toEqual([2, 1, 1, 2]);
  expect(Array.from(some.data as Float32Array)).toEqual([5, 6, 1, 2]);
  (some.data as Float32Array)[0] = 9;
  expect((stack.data as Float32Array)[4]).toBe(5);
});
