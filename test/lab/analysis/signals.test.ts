import { expect, it } from 'vitest';
import { signalWorth } from '../../../src/lab/analysis/signals';
import type { CellResult } from '../../../src/lab/result';
import { signalsOf } from '../../../src/lab/signals';

const nothing = { calls: 0, tokens: 0, output: 0, seconds: 0 };
const cell = (index: number, score: number | null, mean: number, least: number): CellResult => ({
  contestant: 'c',
  task: 't',
  index,
  seed: 1,
  run: 'r',
  problem: `p${index}`,
  status: 'ended',
  drafts: [score],
  score,
  read: null,
  verdicts: [],
  signals: [{ draft: 0, mean, least }],
  cost: nothing,
  saved: nothing,
  tags: [],
});
const token = (share: number) => ({ id: 0, text: '', logprob: Math.log(share), entropy: 0, alternatives: [] });

it('reads how sure a draft was off its tokens', () => {
  // √(0.25 · 1) and the least of them.
  expect(signalsOf(2, [token(0.25), token(1)])).toEqual({
    draft: 2,
    mean: expect.closeTo(0.5),
    least: expect.closeTo(0.25),
  });
  expect(signalsOf(0, [])).toBeNull();
  expect(signalsOf(0, undefined)).toBeNull();
});

it('weighs each sign against the marks', () => {
  const results = [cell(0, 1, 0.95, 0.6), cell(1, 1, 0.9, 0.1), cell(2, 0, 0.85, 0.5), cell(3, null, 0.1, 0.1)];
  const [mean, least] = signalWorth(results);
  expect(mean).toMatchObject({ signal: 'mean', n: 3, auroc: { value: 1 } });
  // All three lie in (0.8, 1]: 0.9 sure, two of three right.
  expect(mean!.calibration.expectedError).toBeCloseTo(0.9 - 2 / 3, 9);
  expect(least).toMatchObject({ signal: 'least', auroc: { value: 0.5 } });
});

it('has nothing to say where nothing was recorded', () => {
  const { signals: _none, ...plain } = cell(0, 1, 1, 1);
  expect(signalWorth([plain])).toEqual([]);
});
