import { expect, it } from 'vitest';
import { sharpening } from '../../src/metrics/sharpening';

it('compares log-probabilities with greedy decoding and counts coverage', () => {
  const found = sharpening([
    { best: -3, greedy: -2, covered: true },
    { best: -5, greedy: -6, covered: false },
    { best: -4, greedy: -1, covered: true },
  ]);
  expect(found.gain).toBeCloseTo(-1);
  expect(found.coverage).toMatchObject({ count: 2, n: 3 });
  expect(sharpening([]).gain).toBeNull();
});
