import type { Tensor } from 'onnxruntime-web';
import { tensorLike } from './crop';

/** The same keys or values `count` times, one below the other, in main memory. Every text is one row: [texts, …]. */
export const stackOnHost = (tensor: Tensor, count: number): Tensor =>
  rowsOnHost(
    tensor,
    Array.from({ length: count }, () => 0),
  );

/** These rows of a stack, in this order, as a copy. */
export const pickOnHost = (tensor: Tensor, rows: readonly number[]): Tensor => rowsOnHost(tensor, rows);

function rowsOnHost(tensor: Tensor, rows: readonly number[]): Tensor {
  const [texts = 1, ...rest] = tensor.dims;
  const whole = tensor.data as Float32Array;
  const size = whole.length / texts;
  const part = new (whole.constructor as Float32ArrayConstructor)(rows.length * size);
  for (const [place, row] of rows.entries()) part.set(whole.subarray(row * size, (row + 1) * size), place * size);
  return tensorLike(tensor, part, [rows.length, ...rest]);
}
