import { expect, it } from 'vitest';
import { runs } from '../runs';
import { sourceOf } from '../source';
import { rowsOf, textOf } from './rows-of';

it('prefers by the last verdict: what pleased at first loses in hindsight', () => {
  const [pair, ...more] = rowsOf('preferred-by-judge', 'pair', runs['judged']!);
  expect(more).toEqual([]);
  expect([textOf(pair!.chosen), textOf(pair!.rejected)]).toEqual(['Take B.', 'Take A.']);
  expect(pair).toMatchObject({ score_chosen: 0.6, score_rejected: 0.2, rank_rejected: 2, candidates: 2 });
});

it('rewards a draft by the mean of all its verdicts', () => {
  const rows = rowsOf('self-rewards', 'reward', runs['judged']!);
  expect(rows.map(({ reward }) => reward)).toEqual([0.55, 0.6]);
  expect(rows[1]!.advantage).toBeCloseTo(0.05);
});

it('prefers the critique that led to the better redraft', () => {
  expect(
    rowsOf('critique-pairs', 'pair', runs['critics']!).map(({ chosen, rejected }) => [
      textOf(chosen),
      textOf(rejected),
    ]),
  ).toEqual([['Precise.', 'Vague.']]);
  expect(rowsOf('critique-pairs', 'pair', runs['loop']!)).toEqual([]);
});

it('keeps verdicts that are true', () => {
  expect(rowsOf('true-verdicts', 'sft', runs['doubted']!).map(({ completion }) => textOf(completion))).toEqual([
    'Wrong.',
  ]);
});

it('labels samples by the answer that was elected, and holds no vote in a loop', () => {
  expect(rowsOf('voted-labels', 'label', runs['samples']!).map(({ label }) => label)).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect(rowsOf('voted-labels', 'label', runs['loop']!)).toEqual([]);
});

it('gives a rubric point by point, and the share that is met', () => {
  const [row] = rowsOf('rubric-rewards', 'reward', runs['rubric']!);
  expect(row).toMatchObject({
    reward: 0.5,
    rubric: [
      { item: 'Names a number.', weight: 1, met: true },
      { item: 'Is short.', weight: 1, met: false },
    ],
  });
});

it('rewards proposals and verdicts in turn', () => {
  const [row] = rowsOf('interleaved-traces', 'reward', runs['loop']!);
  expect(row!.blocks).toMatchObject([
    { kind: 'solution', reward: 0 },
    { kind: 'verdict', reward: 1 },
    { kind: 'solution', reward: 1 },
    { kind: 'verdict', reward: 1 },
  ]);
  expect(row!.components).toEqual({ solution: 1, verdicts: 1 });
});

it('takes what was said of a draft for something to foresee', () => {
  const [row] = rowsOf('feedback-prediction', 'sft', runs['harmed']!);
  expect(row!.prompt.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
  expect(textOf(row!.completion)).toBe('I doubt it.');
  expect(rowsOf('feedback-prediction', 'sft', sourceOf({ text: 'a', mark: 1 }))).toEqual([]);
});
