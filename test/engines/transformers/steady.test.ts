import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { random } from '../../../src/base/random';
import { sampler, unsteady } from '../../../src/engines/transformers/sample';
import { settingsOf } from '../../../src/engines/transformers/settings';
import { steadyBest } from '../../../src/engines/transformers/steady';
import type { GenerateRequest } from '../../../src/contract/engine';

const drawing = (size: number, more: Partial<GenerateRequest>, present: readonly number[] = []) =>
  sampler(settingsOf({ messages: [], ...more }), size, present);

it('doubts a best that another could overtake', () => {
  expect(steadyBest(Float32Array.of(1, 1.05, 0), 1, 0.02)).toBe(true);
  expect(steadyBest(Float32Array.of(1, 1.03, 0), 1, 0.02)).toBe(false);
  expect(steadyBest(Float32Array.of(1, 1, 0), 0, 0)).toBe(false);
});

it('asks again with the same number, and spends it once', () => {
  const tie = Float32Array.of(0, 0);
  const sure = Float32Array.of(9, -9);
  const draw = drawing(2, { temperature: 1, seed: 3 });
  const plain = drawing(2, { temperature: 1, seed: 3 });
  const near = Array.from({ length: 200 }, () => {
    const first = draw.choose(tie, 0.4);
    return first === unsteady ? draw.choose(tie) : first;
  });
  expect(near).toEqual(Array.from({ length: 200 }, () => plain.choose(tie)));
  expect(draw.choose(sure, 0.4)).toBe(0);
});

it('is steady nearly always where logits differ by as little as rounding makes them', () => {
  const chance = random(1);
  const draw = drawing(200, { temperature: 0.7, topP: 0.9 });
  let doubts = 0;
  for (let time = 0; time < 1000; time++) {
    const row = Float32Array.from({ length: 200 }, () => chance() * 12);
    if (draw.choose(row, 1e-4) !== unsteady) continue;
    doubts++;
    draw.choose(row);
  }
  expect(doubts).toBeLessThan(50);
});

it('never gives a token that logits within the slack would not give', () => {
  const logits = fc.array(fc.float({ min: -8, max: 8, noNaN: true }), { minLength: 2, maxLength: 40 });
  const settings = fc.record({
    temperature: fc.constantFrom(0, 0.5, 1, 1.7),
    topK: fc.constantFrom(0, 1, 2, 5, 60),
    topP: fc.constantFrom(1, 0.9, 0.5, 0.1),
    minP: fc.constantFrom(0, 0.05, 0.3),
    repetitionPenalty: fc.constantFrom(1, 1.2, 0.8),
  });
  const slack = fc.constantFrom(1e-4, 0.01, 0.1);
  let steady = 0;
  fc.assert(
    fc.property(logits, settings, slack, fc.nat(), (values, more, wide, seed) => {
      const row = Float32Array.from(values);
      const present = [0, 1];
      const id = drawing(row.length, { ...more, seed }, present).choose(row, wide);
      if (id === unsteady) return;
      steady++;
      const noise = random(seed);
      for (let time = 0; time < 20; time++) {
        // The worst there is: all the way up or down.
        const other = row.map((logit) => logit + (noise() < 0.5 ? -1 : 1) * wide * 0.999);
        expect(drawing(row.length, { ...more, seed }, present).choose(other)).toBe(id);
      }
    }),
    { numRuns: 2000 },
  );
  expect(steady).toBeGreaterThan(300);
});
