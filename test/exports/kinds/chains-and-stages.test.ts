import { expect, it } from 'vitest';
import { regrets } from '../../../src/base/regrets';
import { exporters } from '../../../src/exports';
import type { Reward, Row } from '../../../src/exports/row';
import { runs } from '../runs';
import { sourceOf } from '../source';
import { rowsOf, textOf } from './rows-of';

const settled = (id: string, rows: readonly Row[]) => exporters.get(id)!.settle!(rows);

it('ranks the points of chains by how much their outcomes vary over runs', () => {
  const chain = (first: number, second: number) =>
    rowsOf('partial-histories', 'reward', sourceOf({ text: 'a', mark: first }, { text: 'b', sees: 'a', mark: second }));
  const rows = settled('partial-histories', [...chain(0, 0), ...chain(0, 1), ...chain(0, 1)]);
  expect(rows).toMatchObject([
    { drafts_before: 1, reward: 2 / 3, components: { repeats: 3 } },
    { drafts_before: 0, reward: 0, components: { variance: 0, repeats: 3 } },
  ]);
  // Of 0, 1, 1: the sum of squares is 2/3, over 2.
  expect((rows[0] as Reward).components['variance']).toBeCloseTo(1 / 3);
  expect(settled('partial-histories', chain(0, 1)).map((row) => row.shape === 'reward' && row.components)).toEqual([
    { variance: null, repeats: 1 },
    { variance: null, repeats: 1 },
  ]);
});

it('says how far reactions can be trusted, by the texts whose mark is known', () => {
  const reaction = (mark: number | null, reply: string | null) =>
    sourceOf(
      { text: 'A reply', mark },
      { question: { kind: 'react', prompt: 'How?', text: 'A reply', reactions: ['👍', '👎'], propensity: 0.5 }, reply },
    );
  const sources = [reaction(0, '👍'), reaction(0, '👎'), reaction(1, '👍'), reaction(1, null), reaction(null, '👍')];
  for (const [id, shape] of [
    ['exposures', 'reward'],
    ['reactions', 'label'],
  ] as const) {
    const rows = settled(
      id,
      sources.flatMap((source) => rowsOf(id, shape, source)),
    );
    expect(rows).toHaveLength(id === 'exposures' ? 5 : 4);
    for (const row of rows) expect(row).toMatchObject({ noise_liked_wrong: 0.5, noise_disliked_right: 0 });
  }
  expect(settled('reactions', rowsOf('reactions', 'label', reaction(null, '👍')))).toMatchObject([
    { marked_right: null, noise_liked_wrong: null, noise_disliked_right: null },
  ]);
});

it('gives a row for every stage of a search, with what was put right and by whom', () => {
  expect(
    rowsOf('stage-feedback', 'label', runs['search']!).map(({ stage, label, corrected, feedback, feedback_by }) => [
      stage,
      label,
      corrected,
      feedback,
      feedback_by,
    ]),
  ).toEqual([
    ['queries', false, 'height of c', 'height of c', 'person'],
    ['passages', false, 'A: It is 12.', '[0]', 'person'],
    ['answer', true, 'the answer', 'the answer', 'person'],
  ]);
  expect(rowsOf('stage-feedback', 'label', runs['shadowed']!)).toMatchObject([
    { stage: 'queries', label: true, feedback: 'Leave them.', feedback_by: 'persona' },
  ]);
  expect(rowsOf('stage-feedback', 'label', runs['passages']!)).toEqual([]);
});

it('lets only the regret and the good walk count', () => {
  const [row] = rowsOf('spliced-walks', 'sft', runs['walks']!);
  const [[start, end]] = row!.mask as [[number, number]];
  const text = textOf(row!.completion);
  expect(text.slice(start, end)).toBe('{"go": 1}\n');
  expect(text.slice(end)).toBe(`${regrets[2]}\n{"go": 2}`);
});

it('keeps the beginning that a solution went on from as the state', () => {
  const rows = rowsOf('flawed-beginnings', 'reward', runs['begun']!);
  expect(rows.map(({ reward, components }) => [reward, components])).toEqual([
    [0, { recovered: 0, beginning: 8 }],
    [1, { recovered: 1, beginning: 8 }],
  ]);
  expect(rows[0]!.prompt.at(-1)).toEqual({ role: 'assistant', content: '2+2 = 5\n' });
  expect(rowsOf('flawed-beginnings', 'reward', runs['loop']!)).toEqual([]);
  expect(rowsOf('advantages', 'reward', runs['begun']!).map(({ group, advantage }) => [group, advantage])).toEqual([
    ['continued', -1],
    ['continued', 1],
  ]);
  expect(rowsOf('advantages', 'reward', runs['samples']!)[0]!.group).toBe('whole');
});

it('pairs roll-outs and comments by what a judge made of them, and comments by a person first', () => {
  const [pair, ...more] = rowsOf('judged-redrafts', 'pair', runs['rehearsed']!);
  expect(more).toEqual([]);
  expect([textOf(pair!.chosen), textOf(pair!.rejected)]).toEqual(['A second reply', 'A first reply']);
  expect(pair).toMatchObject({ score_chosen: 0.8, score_rejected: 0.3 });
  const comments = runs['comments']!;
  expect(rowsOf('comments-by-uptake', 'pair', comments)).toMatchObject([
    { chosen: [{ content: 'Say how many.' }], ordered_by: 'judge' },
  ]);
  const marks = new Map([
    ['#0', { score: 0, read: null }],
    ['#2', { score: 1, read: null }],
  ]);
  expect(
    rowsOf('comments-by-uptake', 'pair', { ...comments, grades: marks, personal: new Set(['#0', '#2']) }),
  ).toMatchObject([{ chosen: [{ content: 'It is nice.' }], ordered_by: 'person' }]);
});

it('rewards a search for its form, for finding, for novelty and for its end', () => {
  expect(rowsOf('search-rewards', 'reward', runs['search']!)).toMatchObject([
    { components: { format: 0.5, finding: 1, novelty: 1, answer: 1 }, reward: 0.875 },
  ]);
  expect(rowsOf('search-rewards', 'reward', runs['loop']!)).toEqual([]);
});

it('keeps a dialogue that ended right, from the question on', () => {
  const [row] = rowsOf('student-dialogues', 'sft', runs['loop']!);
  expect(row).toMatchObject({ attempts: 2, prompt: [{ role: 'user', content: 'Q' }] });
  expect(row!.completion.map(({ role }) => role)).toEqual(['assistant', 'user', 'assistant']);
  expect(rowsOf('student-dialogues', 'sft', runs['harmed']!)).toEqual([]);
});

it('takes a right draft that was rewritten for nothing as near the scope of the feedback', () => {
  const kept = sourceOf(
    { text: 'Answer: 12', mark: 1 },
    { text: 'Say more.', sees: 'Answer: 12', role: 'critic', verdict: 0, of: 0 },
    { text: 'It is 12.', sees: 'Answer: 12', mark: 1 },
  );
  expect(rowsOf('feedback-scope', 'pair', kept)).toMatchObject([
    { scope: 'near', chosen: [{ content: 'Answer: 12' }] },
  ]);
});
