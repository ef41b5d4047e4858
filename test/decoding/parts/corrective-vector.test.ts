import { expect, it } from 'vitest';
import { random } from '../../../src/base/random';
import type { Head } from '../../../src/contract/decoding';
import { correctiveVector, lossAt, type Prefix } from '../../../src/decoding/parts/corrective-vector';

const headOf = (width: number, matrix: readonly number[]): Head => ({
  width,
  layers: 1,
  matrix: Float32Array.from(matrix),
  norm: new Float32Array(width).fill(1),
  epsilon: 0,
  steered: [],
});
/** Two tokens, told apart by one number. */
const pair = headOf(1, [1, -1]);
const rows = (...all: readonly (readonly number[])[]) => all.map((row) => Float64Array.from(row));

it('is the cross-entropy of the prefix and the entropy of the next token, weighed', () => {
  // p = 3/4 and 1/4 where logits are ln 3 apart; an even choice has the entropy ln 2.
  const prefix: Prefix = { rows: rows([Math.log(3), 0], [0, 0]), targets: [0, 1], last: [0, 0] };
  const crossEntropy = (Math.log(4 / 3) + Math.log(2)) / 2;
  const { loss, gradient } = lossAt(pair, prefix, new Float64Array(1), 0.05);
  expect(loss).toBeCloseTo(0.95 * crossEntropy + 0.05 * Math.log(2), 12);
  // Σ (p − e) over the two places: (−1/4 + 1/4) and (1/2 − 1/2 · …): W takes it to 2 · (p − e) of the first token; entropy is flat.
  expect(gradient[0]).toBeCloseTo((0.95 / 2) * (2 * -0.25 + 2 * 0.5), 12);
});

it('adds the vector to every place: logits move by the matrix times it', () => {
  const prefix: Prefix = { rows: rows([0, 0]), targets: [0], last: [0, 0] };
  const delta = Float64Array.of(Math.log(3) / 2);
  const entropy = -(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25));
  expect(lossAt(pair, prefix, delta, 0.5).loss).toBeCloseTo(0.5 * Math.log(4 / 3) + 0.5 * entropy, 12);
});

it.each([0, 0.05, 0.7, 1])('has the gradient that differences give, with a weight of entropy of %s', (lambda) => {
  const next = random(`gradient ${lambda}`);
  const number = () => next() * 4 - 2;
  const [width, vocabulary] = [5, 11];
  const head = headOf(
    width,
    Array.from({ length: width * vocabulary }, () => Math.fround(number())),
  );
  const row = () => Float64Array.from({ length: vocabulary }, number);
  const prefix: Prefix = { rows: [row(), row(), row()], targets: [4, 0, 10], last: row() };
  const delta = Float64Array.from({ length: width }, () => number() / 4);
  const { gradient } = lossAt(head, prefix, delta, lambda);
  const step = 1e-5;
  for (const place of delta.keys()) {
    const moved = (by: number) =>
      lossAt(
        head,
        prefix,
        delta.map((value, other) => (other === place ? value + by : value)),
        lambda,
      ).loss;
    expect(gradient[place]).toBeCloseTo((moved(step) - moved(-step)) / (2 * step), 7);
  }
});

it('begins with a step of the learning rate against the sign of the gradient, and makes the loss smaller', () => {
  const prefix: Prefix = { rows: rows([0, 0]), targets: [0], last: [0.4, 0] };
  const once = correctiveVector(pair, prefix, { steps: 1, rate: 0.01, lambda: 0.05 });
  expect(once.delta[0]).toBeCloseTo(0.01, 5);
  const { losses } = correctiveVector(pair, prefix, { steps: 3, rate: 0.01, lambda: 0.05 });
  expect(losses).toHaveLength(4);
  expect(losses).toEqual(losses.toSorted((one, other) => other - one));
});
