import { expect, it } from 'vitest';
import * as fc from 'fast-check';
import { argmax, sampler } from '../../../src/engines/transformers/sample';
import { settingsOf } from '../../../src/engines/transformers/settings';
import type { GenerateRequest } from '../../../src/contract/engine';

const logs = (...chances: number[]) => Float32Array.from(chances, Math.log);
const drawing = (logits: Float32Array, more: Partial<GenerateRequest>, present: number[] = []) =>
  sampler(settingsOf({ messages: [], ...more }), logits.length, present).choose;

/** Shares of 4,000 draws. */
function shares(logits: Float32Array, more: Partial<GenerateRequest>): number[] {
  const counts = Array.from(logits, () => 0);
  const draw = drawing(logits, { seed: 1, ...more });
  for (let round = 0; round < 4000; round++) {
    const id = draw(logits);
    counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts.map((count) => count / 4000);
}
const near = (...chances: number[]) => chances.map((chance) => (chance === 0 ? 0 : expect.closeTo(chance, 1.5)));

it('takes the likeliest at temperature 0, the lowest id among equals', () => {
  expect(drawing(logs(0.2, 0.4, 0.4), { temperature: 0 })(logs(0.2, 0.4, 0.4))).toBe(1);
  expect(argmax(Float32Array.of(-3, -1, -1))).toBe(1);
});

it('draws by the probabilities at temperature 1', () => {
  expect(shares(logs(0.5, 0.3, 0.2), {})).toEqual(near(0.5, 0.3, 0.2));
});

it('sharpens with a low temperature and flattens with a high one', () => {
  // Probabilities to the power of 1 / temperature, normalised.
  expect(shares(logs(0.5, 0.3, 0.2), { temperature: 0.5 })).toEqual(near(25 / 38, 9 / 38, 4 / 38));
  expect(shares(logs(0.64, 0.32, 0.04), { temperature: 2 })).toEqual(near(0.8 / 1.566, 0.566 / 1.566, 0.2 / 1.566));
});

it('keeps the k likeliest', () => {
  expect(shares(logs(0.1, 0.4, 0.3, 0.2), { topK: 2 })).toEqual(near(0, 4 / 7, 3 / 7, 0));
  expect(shares(logs(0.6, 0.4), { topK: 9 })).toEqual(near(0.6, 0.4));
});

it('keeps the smallest set that reaches top-p', () => {
  expect(shares(logs(0.1, 0.5, 0.3, 0.1), { topP: 0.7 })).toEqual(near(0, 0.625, 0.375, 0));
  expect(shares(logs(0.1, 0.5, 0.3, 0.1), { topP: 0.5 })).toEqual(near(0, 1, 0, 0));
});

it('takes top-p of what top-k has left', () => {
  expect(shares(logs(0.4, 0.3, 0.2, 0.1), { topK: 2, topP: 0.6 })).toEqual(near(4 / 7, 3 / 7, 0, 0));
  expect(shares(logs(0.4, 0.3, 0.2, 0.1), { topK: 2, topP: 0.55 })).toEqual(near(1, 0, 0, 0));
});

it('keeps what is at least a share as likely as the likeliest', () => {
  expect(shares(logs(0.5, 0.3, 0.15, 0.05), { minP: 0.25 })).toEqual(near(0.5 / 0.95, 0.3 / 0.95, 0.15 / 0.95, 0));
});

it('makes present tokens less likely: positive logits divided, negative ones multiplied', () => {
  const logits = Float32Array.of(2, 1.5, -1, -1.5);
  const greedy = { temperature: 0, repetitionPenalty: 2 } as const;
  expect(drawing(logits, greedy, [0])(logits)).toBe(1);
  expect(drawing(logits, greedy)(logits)).toBe(0);
  const draw = drawing(logits, greedy);
  expect([draw(logits), draw(logits), draw(logits)]).toEqual([0, 1, 0]);
  const negative = Float32Array.of(-1, -1.5);
  expect(drawing(negative, greedy, [0])(negative)).toBe(1);
});

it('gives the same tokens for the same seed and others for another', () => {
  const logits = logs(...Array<number>(50).fill(0.02));
  const first = (seed: number) => {
    const draw = drawing(logits, { seed });
    return Array.from({ length: 20 }, () => draw(logits));
  };
  expect(first(5)).toEqual(first(5));
  expect(first(5)).not.toEqual(first(6));
});

it('cuts like sorting all tokens would, in vocabularies of any shape', () => {
  const logits = fc.array(fc.float({ min: -30, max: 30, noNaN: true }), { minLength: 1, maxLength: 300 });
  const cuts = fc.record({
    topK: fc.integer({ min: 1, max: 300 }),
    topP: fc.double({ min: 0.01, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(logits, cuts, fc.nat(), (values, { topK, topP }, seed) => {
      const row = Float32Array.from(values);
      const id = drawing(row, { topK, topP, seed })(row);
      expect(nucleus(row, topK, topP)).toContain(id);
    }),
  );
});

/** Ids that may be drawn, by definition. Equals of the last one count in, and rounding may go either way by one. */
function nucleus(row: Float32Array, topK: number, topP: number): number[] {
  const max = Math.max(...row);
  const weight = (id: number) => Math.exp((row[id] ?? -Infinity) - max);
  const order = Array.from(row.keys()).sort((a, b) => weight(b) - weight(a) || a - b);
  const top = order.slice(0, topK);
  const mass = top.reduce((sum, id) => sum + weight(id), 0);
  let reached = 0;
  let last = 0;
  for (const id of top) {
    if (reached >= topP * mass * (1 + 1e-12)) break;
    reached += weight(id);
    last = weight(id);
  }
  return order.filter((id) => weight(id) >= last);
}
