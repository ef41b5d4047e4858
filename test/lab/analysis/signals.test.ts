import { expect, it } from 'vitest';
import { signalWorth } from '../../../src/lab/analysis/signals';
import type { CellResult } from '../../../src/lab/result';
import { cell as ended } from '../../support/experiment';
import { questions } from '../../../src/lab/analysis/questions';
import type { Plan } from '../../../src/lab/plan';

const cell = (index: number, score: number | null, mean: number, least: number): CellResult =>
  ended({ contestant: 'c', problem: `p${index}`, index, score, signals: [{ draft: 0, mean, least }] });
it('weighs each sign against the marks', () => {
  const results = [cell(0, 1, 0.95, 0.6), cell(1, 1, 0.9, 0.1), cell(2, 0, 0.85, 0.5), cell(3, null, 0.1, 0.1)];
  const [mean, least] = signalWorth(results);
  expect(mean).toMatchObject({ signal: 'mean', n: 3, auroc: { value: 1 } });
  // All three lie in (0.8, 1]: 0.9 sure, two of three right.
  expect(mean!.calibration.expectedError).toBeCloseTo(0.9 - 2 / 3, 9);
  expect(least).toMatchObject({ signal: 'least', auroc: { value: 0.5 } });
});

it('asks for an interval of each number of each sign', () => {
  const results = [cell(0, 1, 0.95, 0.6), cell(1, 0, 0.9, 0.1)];
  const plan = { title: 'P', contestants: [{ id: 'c', title: 'C' }], problems: [], seeds: [1] } as unknown as Plan;
  const asked = questions(results, plan).filter(({ key }) => /mean|least|whole/.test(key));
  expect(asked.map(({ key, statistic }) => [key, statistic])).toEqual([
    ['calibration mean c', 'calibration-error'],
    ['auroc mean c', 'auroc'],
    ['calibration least c', 'calibration-error'],
    ['auroc least c', 'auroc'],
  ]);
  expect(asked[0]!.problems).toEqual([[[0.95, 1]], [[0.9, 0]]]);
});

it('has nothing to say where nothing was recorded', () => {
  const { signals: _none, ...plain } = cell(0, 1, 1, 1);
  expect(signalWorth([plain])).toEqual([]);
});
