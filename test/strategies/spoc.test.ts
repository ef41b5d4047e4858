import { expect, it } from 'vitest';
import { answering } from '../support/answering';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';

const played = async (...verdicts: string[]) => {
  const model = answering(
    ['Check your solution', ...verdicts.map((verdict) => `Checked.\n${verdict}`)],
    ['Try again', 'Answer: 6', 'Answer: 4'],
    ['What is', 'Answer: 5'],
  );
  return { model, events: await collect(play(header({ strategy: 'spoc' }), { model })) };
};

it('interleaves proposals and verifications in one context that only grows, until one is accepted', async () => {
  const { model, events } = await played('Verdict: incorrect', 'Verdict: correct');
  expect(model.calls.map(({ messages }) => messages.length)).toEqual([1, 3, 5, 7]);
  for (const [index, { messages }] of model.calls.entries())
    if (index) expect(messages.slice(0, -2)).toEqual(model.calls[index - 1]!.messages);
  expect(events.at(-2)).toMatchObject({ type: 'loop-stop', reason: 'its verification accepts' });
  expect(events.at(-1)).toMatchObject({ answer: { value: '6' } });
});

it('ends with the last proposal, and takes an unreadable verification for no acceptance', async () => {
  const { model, events } = await played('Maybe.', 'Verdict: incorrect');
  expect(model.calls).toHaveLength(5);
  expect(events.filter(({ type }) => type === 'warning')).toHaveLength(1);
  expect(events.at(-2)).toMatchObject({ type: 'loop-stop', reason: '3 proposals are over' });
  expect(events.at(-1)).toMatchObject({ answer: { value: '4' } });
});
