import { Tensor } from 'onnxruntime-web';
import { expect, it } from 'vitest';
import { cropOnHost, croppable } from '../../../src/engines/transformers/crop';

/** Two heads, three tokens, two numbers each. */
const keys = () =>
  new Tensor(
    'float32',
    Float32Array.from({ length: 12 }, (_none, place) => place),
    [1, 2, 3, 2],
  );

it('cuts every head to the first tokens, as a copy', () => {
  const whole = keys();
  const part = cropOnHost(whole, 2);
  expect(part.dims).toEqual([1, 2, 2, 2]);
  expect(Array.from(part.data as Float32Array)).toEqual([0, 1, 2, 3, 6, 7, 8, 9]);
  expect(Array.from(whole.data as Float32Array)).toEqual(Array.from({ length: 12 }, (_none, place) => place));
});

it('cuts in place to the same numbers, and takes no memory', () => {
  const whole = keys();
  const part = cropOnHost(whole, 2, true);
  expect(part.dims).toEqual([1, 2, 2, 2]);
  expect(Array.from(part.data as Float32Array)).toEqual([0, 1, 2, 3, 6, 7, 8, 9]);
  expect((part.data as Float32Array).buffer).toBe((whole.data as Float32Array).buffer);
});

it('knows what cannot be cut', () => {
  expect(croppable(keys())).toBe(true);
  expect(croppable(new Tensor('float32', new Float32Array(4), [1, 4]))).toBe(false);
});
