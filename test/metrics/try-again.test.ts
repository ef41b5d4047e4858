import { expect, it } from 'vitest';
import { tryAgain } from '../../src/metrics/try-again';

const turns = (...said: [string | null, boolean | null][]) => said.map(([answer, right]) => ({ answer, right }));

it('counts successes within k turns and answers that are not repeated', () => {
  const result = tryAgain([
    turns(['7', true]),
    turns(['8', false], ['7', true], ['9', false]),
    turns(['8', false], ['8', false], ['9', false], ['8', false]),
    turns([null, false], [null, false]),
    turns(['7', null]),
  ]);
  expect(result).toMatchObject({ n: 4, ungraded: 1 });
  expect(result.success.map(({ value }) => value)).toEqual([0.25, 0.5, 0.5, 0.5]);
  // 1/1, 2/2, 2/4, 1/2
  expect(result.nonRepetition).toBe(0.75);
});

it('is not defined without turns', () => {
  expect(tryAgain([])).toEqual({ n: 0, ungraded: 0, success: [], nonRepetition: null });
});
