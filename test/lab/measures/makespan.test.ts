import { expect, it } from 'vitest';
import { readOf } from '../../support/measured';
import { played } from '../../support/played';
import { nodeTools as tools } from '../../support/tools';

const extra = { world: 'travel', seed: 1, tasks: 2, asynchronous: true };
const problem = { id: 't', prompt: 'Task 1: Where is it warmest?\nTask 2: How much money is there?', extra };
const call = (task: number, name: string, given = {}) => JSON.stringify({ task, function: name, arguments: given });
const map = call(1, 'weather_map', { day: 'Mon' });
const rest = [call(2, 'money'), call(2, 'answer', { text: '400' }), call(1, 'answer', { text: 'Arvik' })];
const item = { problem, target: { goals: [], ticks: 4 } };

it('compares the time taken with that of the longest task', async () => {
  const { events } = await played('async-tool', [map, ...rest], { problem, tools });
  expect(readOf('makespan', events, { score: 1, item })).toEqual({
    ratio: [1, 1],
    idle: [0, 1],
    waits: [0, 1],
    ticks: [4, 1],
  });
});

it('tells what waiting costs', async () => {
  const { events } = await played('async-tool', [map, '{"function":"wait"}', ...rest], { problem, tools });
  expect(readOf('makespan', events, { score: 1, item })).toEqual({
    ratio: [1.25, 1],
    idle: [0.2, 1],
    waits: [1, 1],
    ticks: [5, 1],
  });
});

it('gives no ratio to what is wrong, or where the longest task is not known', async () => {
  const { events } = await played('async-tool', [map, ...rest], { problem, tools });
  expect(readOf('makespan', events, { score: 0, item })).not.toHaveProperty('ratio');
  expect(readOf('makespan', events, { score: 1 })).not.toHaveProperty('ratio');
});

it('says nothing of one task alone', async () => {
  const alone = { ...problem, extra: { ...extra, tasks: 1 } };
  const { events } = await played('async-tool', [call(0, 'money'), call(0, 'answer', { text: '4' })], {
    problem: alone,
    tools,
  });
  expect(readOf('makespan', events, { score: 1, item })).toBeNull();
});
