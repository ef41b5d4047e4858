import { expect, it } from 'vitest';
import { textOf } from '../../src/contract/engine';
import { answering } from '../support/answering';
import { collect } from '../support/collect';
import { header, oracle, play } from '../support/runs';

const draft = 'Step 1: 3 * 4 = 13\nAnswer: 13';
const review = 'Step 1: 3 * 4 = 12. The solution says 13. Wrong.\nAnswer: 13. Wrong.\nVerdict: incorrect';
const rules = [
  ['Corrected solution', 'Step 1: 3 * 4 = 12\nAnswer: 12'],
  ['Feedback on your solution', 'Answer: 14'],
  ['Correct answer: 12', 'Multiply again, it is 12.'],
  ['Check the solution', review],
  ['What is', draft],
] as const;
const run = (options: Record<string, string | number | boolean>) => header({ strategy: 'think-tuning', options });

it('guides half of the rollouts, in the middle of their own text', async () => {
  const model = answering(...rules);
  const events = await collect(play(run({ rollouts: 4 }), { model }));
  expect(model.calls).toHaveLength(8);
  const guided = model.calls.filter(({ messages }) => messages.at(-1)!.role === 'assistant');
  expect(guided.map(({ messages }) => textOf(messages.at(-1)!))).toEqual(
    Array(2).fill('Step 1: 3 * 4 = 13\nStep 1: 3 * 4 = 12. The solution says 13. Wrong.\nCorrected solution:\n'),
  );
  expect(events.at(-2)).toMatchObject({ type: 'answer-chosen', reason: '2 of 4 rollouts agree' });
  expect(events.at(-1)).toMatchObject({ answer: { value: '12' } });
});

it('can guide in the next turn, and does so where the model cannot go on', async () => {
  for (const [place, can] of [
    ['as the next turn', ['continue']],
    ['inside the solution', []],
  ] as const) {
    const model = { ...answering(...rules), can: new Set(can) };
    const events = await collect(play(run({ rollouts: 1, share: 1, place }), { model }));
    expect(events.at(-1)).toMatchObject({ answer: { value: '14' } });
  }
});

it('lets a teacher read the known answer, and hides it', async () => {
  const model = answering(...rules);
  await collect(play(run({ rollouts: 1, share: 1, informed: true }), { model, oracle: oracle('12') }));
  expect(textOf(model.calls[2]!.messages.at(-1)!)).toContain('Multiply again, it is [hidden].');
});

it('leaves a rollout alone that the teacher finds right', async () => {
  const model = answering(['Check the solution', 'Verdict: correct'], ['What is', draft]);
  await collect(play(run({ rollouts: 2, share: 1 }), { model }));
  expect(model.calls).toHaveLength(4);
});
