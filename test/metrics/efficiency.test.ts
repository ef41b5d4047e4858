import { expect, it } from 'vitest';
import { efficiency } from '../../src/metrics/efficiency';

it('is accuracy per thousand tokens and call', () => {
  // 0.5 / (0.5 thousand tokens · 2 calls)
  expect(
    efficiency([
      { right: true, tokens: 400, calls: 1 },
      { right: false, tokens: 600, calls: 3 },
      { right: null, tokens: 9999, calls: 9 },
    ]),
  ).toEqual({ n: 2, ungraded: 1, accuracy: 0.5, tokens: 500, calls: 2, value: 0.5 });
});

it('gives the order of the published costs', () => {
  // CorrectBench on MATH: base 791 tokens at 68.5 %, RATT 2185 tokens at 78.7 %.
  const at = (accuracy: number, tokens: number) =>
    efficiency(Array.from({ length: 1000 }, (_, item) => ({ right: item < accuracy * 1000, tokens, calls: 1 }))).value!;
  expect(at(0.685, 791)).toBeCloseTo(0.866, 3);
  expect(at(0.787, 2185)).toBeLessThan(at(0.685, 791));
});

it('is not defined without items or without cost', () => {
  expect(efficiency([])).toMatchObject({ n: 0, accuracy: null, value: null });
  expect(efficiency([{ right: true, tokens: 0, calls: 0 }]).value).toBeNull();
});
