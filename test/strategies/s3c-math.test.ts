import { expect, it } from 'vitest';
import { textOf, type Model } from '../../src/contract/engine';
import { answering } from '../support/answering';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';

const draft = 'Step 1: 3 * 4 = 12\nStep 2: 12 + 9 = 22\nStep 3: 22 - 1 = 21\nAnswer: 21';
const review = (step: number) => `Step ${step} is wrong.\nVerdict: incorrect`;
const accepted = 'Verdict: correct';
const correction = 'That step is wrong.';
const run = (options: Record<string, string | number> = {}) => header({ strategy: 's3c-math', options });
const without = (model: Model): Model => ({ ...model, can: new Set(['seed'] as const) });

it('takes the wrong step back in the middle of its solution and goes on from there', async () => {
  const model = answering(
    [correction, 'Step 2: 12 + 9 = 21\nStep 3: 21 - 1 = 20\nAnswer: 20'],
    ['Check the solution', review(2), accepted],
    ['What is', draft],
  );
  const events = await collect(play(run(), { model }));
  expect(textOf(model.calls[2]!.messages.at(-1)!)).toBe(
    'Step 1: 3 * 4 = 12\nStep 2: 12 + 9 = 22\nThat step is wrong.\nCorrected solution:\n',
  );
  expect(model.calls[2]!.messages.at(-1)!.role).toBe('assistant');
  expect(events.at(-1)).toMatchObject({
    answer: { text: 'Step 1: 3 * 4 = 12\nStep 2: 12 + 9 = 21\nStep 3: 21 - 1 = 20\nAnswer: 20', value: '20' },
  });
});

it('drops the old beginning where the correction begins again', async () => {
  const again = 'Step 1: 3 * 4 = 12\nStep 2: 12 + 9 = 21\nAnswer: 21';
  const model = answering([correction, again], ['Check the solution', review(2), accepted], ['What is', draft]);
  expect((await collect(play(run(), { model }))).at(-1)).toMatchObject({ answer: { text: again } });
});

it('rewrites a step as often as it may, then looks only at later ones', async () => {
  const model = answering(
    [
      correction,
      'Step 2: no\nStep 3: no\nAnswer: 1',
      'Step 2: still no\nStep 3: no\nAnswer: 2',
      'Step 3: yes\nAnswer: 3',
    ],
    ['Check the solution', review(2), review(2), review(3), review(2)],
    ['What is', draft],
  );
  const events = await collect(play(run(), { model }));
  const drafts = events.flatMap((event) => (event.type === 'draft-ready' ? [event.draft.text] : []));
  expect(drafts.at(-1)).toBe('Step 1: 3 * 4 = 12\nStep 2: still no\nStep 3: yes\nAnswer: 3');
  expect(drafts).toHaveLength(4);
});

it('can check beginning by beginning, and does not check again what was fine', async () => {
  const model = answering(
    [correction, 'Step 2: 12 + 9 = 21\nAnswer: 21'],
    ['last of these steps', 'Yes', 'No', 'Yes'],
    ['What is', draft],
  );
  await collect(play(run({ by: 'P(Yes), step by step' }), { model }));
  expect(model.calls).toHaveLength(5);
});

it('rewrites the page with the step marked where the model cannot go on', async () => {
  const model = answering(
    ['Feedback:', 'Step 1: 3 * 4 = 12\nAnswer: 20'],
    ['Check the solution', review(2), accepted],
    ['What is', draft],
  );
  const events = await collect(play(run(), { model: without(model) }));
  expect(textOf(model.calls[2]!.messages[0]!)).toContain('The first mistake is in this step: Step 2: 12 + 9 = 22');
  expect(events.at(-1)).toMatchObject({ answer: { value: '20' } });
});

it('counts a rejection that names no step, and changes nothing', async () => {
  const model = answering(['Check the solution', 'Bad.\nVerdict: incorrect'], ['What is', draft]);
  const events = await collect(play(run(), { model }));
  expect(events.find((event) => event.type === 'warning')).toMatchObject({ setting: 'step' });
  expect(events.at(-1)).toMatchObject({ answer: { value: '21' } });
});
