import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';

const draft = 'Step 1: 3 * 4 = 12\nStep 2: 12 + 9 = 22\nAnswer: 22';
const review = 'Step 1: 3 * 4 = 12. Right.\nStep 2: 12 + 9 = 21. The solution says 22. Wrong.\nVerdict: incorrect';
const sure = (yes: number) => ({ text: yes < 0.5 ? 'No' : 'Yes', yes });
const model = (outcomes: readonly number[], steps: readonly number[] = []) =>
  answering(
    ['final answer of this solution correct', ...outcomes.map(sure)],
    ['last of these steps', ...steps.map(sure)],
    ['Check the solution', review],
    ['Review your solution', 'Answer: 20'],
    ['Feedback:', 'Answer: 21'],
    ['What is', draft],
  );
const run = (options: Record<string, string | number | boolean> = {}) => header({ strategy: 'glore', options });

it('does nothing to a draft that its outcome score trusts', async () => {
  const played = model([0.8]);
  const events = await collect(play(run(), { model: played }));
  expect(played.calls).toHaveLength(2);
  expect(events.at(-1)).toMatchObject({ answer: { value: '22' } });
});

it('refines a doubtful draft as a whole and from the step that is found wrong, and takes the best of the three', async () => {
  const played = model([0.3, 0.6, 0.9]);
  const events = await collect(play(run(), { model: played }));
  expect(played.calls).toHaveLength(7);
  const local = played.calls.find(({ messages }) => String(messages[0]!.content).includes('Feedback:'))!;
  expect(local.messages[0]!.content).toContain('The first mistake is in this step: Step 2: 12 + 9 = 22');
  expect(events.at(-2)).toMatchObject({ type: 'answer-chosen', reason: 'the local one: P(Yes) = 0.90' });
  expect(events.at(-1)).toMatchObject({ answer: { value: '21' } });
});

it('keeps the draft when both refinements score lower', async () => {
  const events = await collect(play(run({ when: false }), { model: model([0.7, 0.6, 0.2]) }));
  expect(events.at(-2)).toMatchObject({ type: 'answer-chosen', reason: 'the draft: P(Yes) = 0.70' });
});

it('can score the beginnings instead, and goes without a local refinement when none is doubted', async () => {
  const by = 'P(Yes), step by step';
  const doubted = model([0.3, 0.6, 0.9], [0.9, 0.4]);
  await collect(play(run({ by }), { model: doubted }));
  const beginnings = doubted.calls.flatMap(
    ({ messages }) => /Beginning[^]*?\n\n/.exec(String(messages[0]!.content)) ?? [],
  );
  expect(beginnings[0]).not.toContain('Step 2');
  expect(beginnings[1]).toContain('Step 1: 3 * 4 = 12\nStep 2: 12 + 9 = 22');
  const trusted = model([0.3, 0.6], [0.9, 0.9]);
  const events = await collect(play(run({ by }), { model: trusted }));
  expect(trusted.calls).toHaveLength(6);
  expect(events.at(-2)).toMatchObject({ reason: 'the global one: P(Yes) = 0.60' });
});
