import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

/** Answers 0, 1, 2 … in turn; the verifier is as sure as the table says. */
const model = (sure: readonly number[]) => {
  let said = 0;
  return scripted(({ messages }) => {
    const asked = String(messages.at(-1)!.content);
    if (!asked.includes('Yes or No')) return `Answer: ${said++}`;
    return { text: 'Yes', yes: sure[Number(/Answer: (\d+)/.exec(asked)![1])]! };
  }, 1);
};
const run = (options = {}) => header({ strategy: 'iad', options: { candidates: 2, ...options } });

it('shows the best and the worst so far with their scores and asks for better', async () => {
  const tried = model([0.2, 0.6, 0.3, 0.5, 0.1, 0.4]);
  const events = await collect(play(run(), { model: tried }));
  expect(tried.calls).toHaveLength(12);
  const guided = String(tried.calls[4]!.messages[0]!.content);
  expect(guided).toContain('Proposed solution:\nAnswer: 1');
  expect(guided).toContain('Its score is 0.60 of 1. The worst one has 0.20:\nAnswer: 0');
  expect(tried.calls[4]!.temperature).toBe(0.6);
  // The worst of all that was seen, not of the last round.
  expect(String(tried.calls[8]!.messages[0]!.content)).toContain('The worst one has 0.20:\nAnswer: 0');
  expect(events.at(-1)).toMatchObject({ answer: { value: '1' } });
  expect(events.at(-2)).toMatchObject({ reason: 'the best score seen, 0.60' });
});

it('stops when the score is enough', async () => {
  const tried = model([0.2, 0.6, 0.97, 0.5]);
  const events = await collect(play(run(), { model: tried }));
  expect(tried.calls).toHaveLength(8);
  expect(events.find(({ type }) => type === 'loop-stop')).toMatchObject({ reason: 'a score of 0.95 is reached' });
  expect(events.at(-1)).toMatchObject({ answer: { value: '2' } });
});

it('asks no verifier when chance scores', async () => {
  const tried = model([]);
  await collect(play(run({ scorer: 'chance (control)', enough: 1 }), { model: tried }));
  expect(tried.calls).toHaveLength(6);
  expect(String(tried.calls[2]!.messages[0]!.content)).toMatch(/Its score is 0\.\d\d of 1/);
});
