import type { Head } from '../../contract/decoding';

/** What a change of the last hidden state adds to every logit: W · change. */
export function project({ width, matrix }: Head, change: Float32Array | Float64Array): Float64Array {
  const sums = new Float64Array(matrix.length / width);
  for (let id = 0, start = 0; id < sums.length; id++, start += width) {
    let sum = 0;
    for (let place = 0; place < width; place++) sum += (matrix[start + place] as number) * (change[place] as number);
    sums[id] = sum;
  }
  return sums;
}

/** How the last hidden state would have to change for logits to change so: Wᵀ · by, the gradient through the output matrix. */
export function pullBack({ width, matrix }: Head, by: Float64Array): Float64Array {
  const sums = new Float64Array(width);
  for (let id = 0, start = 0; id < by.length; id++, start += width) {
    const weight = by[id] as number;
    if (weight === 0) continue;
    for (let place = 0; place < width; place++)
      sums[place] = (sums[place] as number) + weight * (matrix[start + place] as number);
  }
  return sums;
}

/** A residual after the last norm: what the output matrix would see if the layers ended here. */
export function normed({ norm, epsilon }: Head, residual: Float32Array): Float64Array {
  let squares = 0;
  for (const value of residual) squares += value * value;
  const scale = 1 / Math.sqrt(squares / residual.length + epsilon);
  return Float64Array.from(residual, (value, place) => value * scale * (norm[place] as number));
}

/** @throws RangeError where a model has no such layer */
export function layerOf({ layers, steered }: Head, asked: number): number {
  const layer = asked < 0 ? (steered[0] ?? layers - 1) : asked;
  if (layer < layers) return layer;
  throw new RangeError(`Layer ${asked} is asked for; this model has ${layers}, counted from 0.`);
}
