import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';

const bad = '2 + 2 = 4. The solution says 5. Wrong.\nVerdict: incorrect';
const good = '2 + 2 = 4. Right.\nVerdict: correct';
const run = header({ strategy: 'critique-vote', options: { chains: 3 } });

it('redrafts only what the critic rejects, and counts the ends of the chains, not their beginnings', async () => {
  const model = answering(
    ['Feedback:', 'Redraft.\nAnswer: 4'],
    ['Verdict:', bad, good, bad],
    ['What is', 'Answer: 5', 'Answer: 6', 'Answer: 5'],
  );
  const events = await collect(play(run, { model }));
  expect(model.calls).toHaveLength(8);
  expect(events.at(-2)).toMatchObject({ type: 'answer-chosen', reason: '2 of 3 chains agree' });
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
});

it('redrafts on a fresh page with the critique, and also where the verdict cannot be read', async () => {
  const model = answering(['Feedback:', 'Answer: 4'], ['Verdict:', 'Looks fine.'], ['What is', 'Answer: 5']);
  const events = await collect(play(run, { model }));
  const redrafts = model.calls.filter(({ messages }) =>
    String(messages[0]!.content).includes('Feedback:\nLooks fine.'),
  );
  expect(redrafts.map(({ messages }) => messages.length)).toEqual([1, 1, 1]);
  expect(events.filter(({ type }) => type === 'warning')).toHaveLength(3);
});
