import { expect, it } from 'vitest';
import type { Json } from '../../src/base/json';
import { feedbackIn } from '../../src/lab/feedback';
import { foldAll } from '../../src/runs/fold';
import { answering } from '../support/answering';
import { person } from '../support/asked';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';

const model = () =>
  answering(
    [/Verdict: correct/, 'Step 1 is off.\nVerdict: incorrect'],
    ['Feedback', 'Answer: 4'],
    ['2+2', 'Answer: 5'],
  );
const marks = { spans: [{ start: 8, end: 9, label: 'wrong', note: 'one too many' }], note: '', corrected: null };
const markOf = (text: string) => (text.includes('4') ? 1 : 0);

/** Plays it, marks every draft by whether it says 4, and reads whose feedback came of what. */
async function fed(strategy: string, options: { readonly [name: string]: Json }, ...replies: readonly Json[]) {
  const run = header({ strategy, options });
  const view = foldAll(await collect(play(run, { model: model(), people: person(...replies).people })));
  const grade = (text: string) => ({ score: markOf(text), read: null });
  const grades = new Map(
    view.steps.flatMap((step) => (step.kind === 'model' && step.draft ? [[step.key, grade(step.text)] as const] : [])),
  );
  if (view.end?.answer) grades.set('end', grade(view.end.answer.text));
  return feedbackIn({ run, view, grades, markOf });
}
const one = { problem: 'p', draft: 'Answer: 5', before: 0, after: 1 };

it("tells a person's notes from the critic's and from both", async () => {
  expect(await fed('edit-desk', {}, marks)).toEqual([{ ...one, by: 'person' }]);
  expect(await fed('edit-desk', { critic: 'are not shown' }, { ...marks, spans: [], note: 'Add again.' })).toEqual([
    { ...one, by: 'person' },
  ]);
  expect(await fed('edit-desk', { notes: "the critic's notes" })).toEqual([{ ...one, by: 'critic' }]);
  expect(await fed('edit-desk', { notes: 'both' }, marks)).toEqual([{ ...one, by: 'both' }]);
});

it('sees a critic at work in a loop, and nothing where nobody said anything', async () => {
  expect(await fed('actor-critic', { rounds: 1 })).toEqual([{ ...one, by: 'critic' }]);
  expect(await fed('edit-desk', { critic: 'are not shown' }, { spans: [], note: '', corrected: null })).toEqual([]);
  expect(await fed('single', {})).toEqual([]);
});

it('marks a draft that was brought along, and what was put right by hand', async () => {
  const desk = { draft: 'Mine. Answer: 3', critic: 'are not shown' };
  expect(await fed('edit-desk', desk, { spans: [], note: '', corrected: 'By hand: 4' })).toEqual([
    { problem: 'p', draft: 'Mine. Answer: 3', by: 'hand', before: 0, after: 1 },
  ]);
  expect(await fed('edit-desk', desk, { spans: [], note: 'Count.', corrected: null })).toEqual([
    { problem: 'p', draft: 'Mine. Answer: 3', by: 'person', before: 0, after: 1 },
  ]);
});

it("takes words of ILF for a person's", async () => {
  const tried = answering([/yes or no|Yes or No/, 'Yes'], ['Do it again.', 'Answer: 4'], ['2+2', 'Answer: 5']);
  const run = header({ strategy: 'ilf', options: { refinements: 1, phrasings: 1, pick: false } });
  const view = foldAll(await collect(play(run, { model: tried, people: person('Do it again.').people })));
  expect(feedbackIn({ run, view, grades: new Map(), markOf })).toEqual([
    { problem: 'p', draft: 'Answer: 5', by: 'person', before: null, after: null },
  ]);
});
