import { expect, it } from 'vitest';
import { played } from '../support/played';
import { nodeTools as tools } from '../support/tools';
import { done, workshop as problem } from '../support/worlds';

const options = { walks: 1, reward: 'known answer' };
const forced = (wrong: number) =>
  played('agent-r', [done('plank')], { problem, tools, known: 'plank', options: { ...options, wrong } });

it('takes wrong actions in the name of the model, which finds them in its conversation', async () => {
  const { turns, answer } = await forced(2);
  const first = turns[0]!;
  // The task, then twice a call and what came of it.
  expect(first).toHaveLength(5);
  const calls = [first[1]!, first[3]!].map((text) => JSON.parse(text) as { readonly function: string });
  expect(calls.every((call) => !['docs', 'answer', 'wait'].includes(call.function))).toBe(true);
  expect(first[2]).toMatch(/^Result:/);
  // They are part of what was done, and of the answer.
  expect(answer!.text.split('\n')).toEqual([...calls.map((call) => JSON.stringify(call)), done('plank')]);
});

it('takes the same ones whenever the run is played, and none unless asked', async () => {
  const [one, again, calm] = [await forced(1), await forced(1), await forced(0)];
  expect(again.turns).toEqual(one.turns);
  expect(calm.turns[0]).toHaveLength(1);
});
