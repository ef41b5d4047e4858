import { expect, it } from 'vitest';
import { played } from '../support/played';
import { nodeTools as tools } from '../support/tools';

const extra = { world: 'travel', seed: 1, tasks: 2, asynchronous: true };
const problem = { id: 't', prompt: 'Task 1: Where is it warmest?\nTask 2: How much money is there?', extra };
const call = (task: number, name: string, given = {}) => JSON.stringify({ task, function: name, arguments: given });
const lines = [
  call(1, 'weather_map', { day: 'Mon' }),
  call(2, 'money'),
  call(2, 'answer', { text: '400' }),
  call(1, 'answer', { text: 'Arvik' }),
];

it('goes on with another task while a result is to come', async () => {
  const run = await played('async-tool', lines, { problem, tools });
  expect(run.asked[1]).toContain('weather_map was asked; its result comes at tick 2.');
  expect(run.asked[2]).toMatch(/Task 1, weather_map: \[.*\nTask 2, money: \{"money":/);
  expect(run.stop).toBe('all tasks are answered after 4 ticks and 0 waits');
  expect(run.answer!.text).toContain('{"conditions":{"asynchronous":true}}');
});

it('counts waits, and as a control lets every call take its time alone', async () => {
  const waiting = [lines[0]!, '{"function":"wait"}', ...lines.slice(1)];
  expect((await played('async-tool', waiting, { problem, tools })).stop).toBe('all tasks are answered after 5 ticks and 1 waits'); // prettier-ignore
  const alone = await played('async-tool', lines, { problem, tools, options: { results: 'at once' } });
  expect(alone.stop).toBe('all tasks are answered after 5 ticks and 0 waits');
});

it('gives up after its turns', async () => {
  const run = await played('async-tool', ['Hm.'], { problem, tools, options: { turns: 2 } });
  expect(run.stop).toBe('2 turns are over after 0 ticks and 0 waits');
  expect(run.warnings.map(({ setting }) => setting)).toEqual(['void turn', 'void turn']);
});
