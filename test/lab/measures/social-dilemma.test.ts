import { expect, it } from 'vitest';
import task from '../../../src/tasks/social-dilemmas';
import { readOf } from '../../support/measured';
import { played } from '../../support/played';
import { policies } from '../../support/policies';
import { nodeTools as tools } from '../../support/tools';

const { problem } = task.item(2);
const fenced = (code: string) => `\`\`\`js\n${code}\n\`\`\``;

it('tells how the group fares by the best policy, and by the first', { timeout: 30_000 }, async () => {
  const lines = [policies.greedy, policies.careful].map(fenced);
  const options = { iterations: 2 };
  const { events, asked } = await played('policy-synthesis', lines, { problem, tools, options });
  const read = readOf('social-dilemma', events)!;
  expect(read['efficiency']![0]).toBeGreaterThan(read['first']![0]);
  const told = (name: string) => Number(new RegExp(`${name}: (.*)`).exec(asked[1]!)![1]);
  expect(read['first']![0]).toBeCloseTo(told('efficiency'), 3);
  // Five agents, none of which sends another away.
  expect(read['peace']).toEqual([5, 1]);
  expect(read['equality']![0]).toBeGreaterThan(0.5);
  expect(read['sustainability']![0]).toBeGreaterThan(0);
});

it('says nothing of programs that are not played so', async () => {
  const { events } = await played('policy-synthesis', [fenced("const policy = () => 'jump';")], {
    problem,
    tools,
    options: { iterations: 1, fixes: 0 },
  });
  expect(events.some(({ type }) => type === 'tool-end')).toBe(true);
  expect(readOf('social-dilemma', events)).toBeNull();
});
