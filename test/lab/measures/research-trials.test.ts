import { expect, it } from 'vitest';
import task from '../../../src/tasks/training-recipes';
import { readOf } from '../../support/measured';
import { played } from '../../support/played';
import { nodeTools as tools } from '../../support/tools';

const { problem } = task.item(0);
const reply = (code: string) => `Hypothesis: Try.\n\`\`\`js\n${code}\n\`\`\``;

it('tells what became of the trials, and the best score', { timeout: 30_000 }, async () => {
  const lines = [
    reply("const architecture = { hidden: [12], activation: 'tanh' };"),
    reply('const optimiser = { batch: 16, momentum: ; };'),
    reply('const data = { noise: 0, features: ([x, y]) => [x, y, x * x + y * y] };'),
    reply('const schedule = { epochs: 900, rate: () => 0.1 };'),
  ];
  const { events, chosen } = await played('auto-research', lines, { problem, tools, options: { trials: 4 } });
  const read = readOf('research-trials', events)!;
  expect(read).toMatchObject({ improving: [2, 4], worse: [0, 4], crash: [1, 4], broken: [1, 4] });
  expect(read['best']![0]).toBeCloseTo(Number(/[\d.]+$/.exec(chosen!.reason)![0]), 3);
});

it('has no best score where nothing is better', async () => {
  const { events } = await played('auto-research', ['I do not know.'], { problem, tools, options: { trials: 1 } });
  const read = readOf('research-trials', events)!;
  expect(read).toMatchObject({ improving: [0, 1] });
  expect(read).not.toHaveProperty('best');
});

it('says nothing of other loops', async () => {
  const { events } = await played('self-refine', ['Answer: 4', 'Verdict: correct']);
  expect(readOf('research-trials', events)).toBeNull();
});
