import { expect, it } from 'vitest';
import { runs } from '../runs';
import { sourceWith } from '../source';
import { rowsOf, textOf } from './rows-of';

it('keeps a trajectory with a tool only when no turn was void and it ended right', () => {
  const [row] = rowsOf('clean-trajectories', 'sft', runs['tool']!);
  expect(row!.called).toEqual(['javascript']);
  expect(row!.prompt).toEqual([{ role: 'user', content: 'Q' }]);
  expect(row!.completion.map(({ role }) => role)).toEqual(['assistant', 'user', 'assistant']);
  expect(rowsOf('clean-trajectories', 'sft', runs['idle']!)).toEqual([]);
});

it('answers a failed request with the known answer, and says who read it', () => {
  expect(rowsOf('gold-corrections', 'sft', runs['known']!)).toMatchObject([
    { completion: [{ content: '12' }], model_answer: 'Answer: 15', judge_verdict: 'No.', gold_seen_by: ['exporter'] },
  ]);
  const tests = { problem: { id: 'p', prompt: 'Q' }, target: { tests: [] }, grader: 'javascript-tests' };
  expect(rowsOf('gold-corrections', 'sft', sourceWith({ item: tests }, { text: 'a', mark: 0 }))).toEqual([]);
});

it('gives passages with the share of them that misleads', () => {
  const [pair] = rowsOf('grounded-pairs', 'pair', runs['passages']!);
  expect(pair).toMatchObject({
    poisoned_share: 0.5,
    passages: [{ id: 'a', title: 'A', text: 'It is 12.' }, { id: 'b' }],
  });
  expect([textOf(pair!.chosen), textOf(pair!.rejected)]).toEqual(['Answer: 12', 'Answer: 15']);
});

it('weighs a reaction by how seldom the text was shown, and keeps what was shown in vain apart', () => {
  expect(rowsOf('reactions', 'label', runs['people']!)).toMatchObject([
    { label: false, weight: 4, reaction: '👎', exposed: true, propensity: 0.25 },
  ]);
  expect(rowsOf('exposures', 'reward', runs['people']!).map(({ reward, components }) => [reward, components])).toEqual([
    [1, { exposed: 1, reacted: 1, propensity: 0.25 }],
    [0, { exposed: 1, reacted: 0, propensity: 0.5 }],
  ]);
});

it('gives the passages that a person marked, what the person wrote instead, and the marks', () => {
  expect(rowsOf('marked-spans', 'span', runs['people']!)).toMatchObject([
    { spans: [{ start: 0, end: 1, type: 'irrelevant', severity: 1 }], notes: ['why'] },
  ]);
  expect(rowsOf('corrections-of-people', 'pair', runs['people']!).map(({ chosen }) => textOf(chosen))).toEqual([
    'A better reply',
    'Reply',
  ]);
  expect(rowsOf('marks-of-people', 'label', runs['people']!).map(({ label }) => label)).toEqual([false]);
  expect(rowsOf('marks-of-people', 'label', runs['loop']!)).toEqual([]);
});
