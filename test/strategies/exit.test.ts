import { expect, it } from 'vitest';
import { collect } from '../support/collect';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const model = (sure: readonly number[] = []) => {
  let said = 0;
  return scripted(({ messages }) => {
    const asked = String(messages.at(-1)!.content);
    if (!asked.includes('Yes or No')) return `Answer: ${said++}`;
    return { text: 'Yes', yes: sure[Number(/Answer: (\d+)/.exec(asked)![1])]! };
  }, 1);
};
const run = (options = {}) => header({ strategy: 'exit', options: { steps: 3, diverge: 0, ...options } });

it('improves the last solution step by step and returns the one the verifier likes best', async () => {
  const tried = model([0.3, 0.8, 0.2, 0.5]);
  const events = await collect(play(run(), { model: tried }));
  expect(tried.calls).toHaveLength(8);
  const step = tried.calls[4]!.messages;
  expect(step.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
  expect(step[1]!.content).toBe('Answer: 1');
  expect(step[2]!.content).toContain('Review your solution');
  expect(events.at(-1)).toMatchObject({ answer: { value: '1' } });
});

it('diverges with the chance it was given', async () => {
  const tried = model();
  const events = await collect(play(run({ diverge: 1, keep: 'the last' }), { model: tried }));
  expect(tried.calls).toHaveLength(4);
  for (const { messages } of tried.calls.slice(1)) expect(messages[2]!.content).toContain('very different way');
  expect(events.at(-1)).toMatchObject({ answer: { value: '3' } });
});

it('tells the score when asked to', async () => {
  const tried = model([0.3, 0.8, 0.2, 0.5]);
  await collect(play(run({ showScore: true }), { model: tried }));
  expect(tried.calls[2]!.messages[2]!.content).toContain('gives your solution 30 of 100');
  expect(tried.calls[4]!.messages[2]!.content).toContain('gives your solution 80 of 100');
});
