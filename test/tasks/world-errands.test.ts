import { expect, it } from 'vitest';
import { placeOf, worldSource } from '../../src/contract/world';
import type { ToolGrader } from '../../src/contract/task';
import { graders } from '../../src/graders';
import { tasks } from '../../src/tasks';
import type { ErrandTarget } from '../../src/tasks/errands/draw';
import { play } from '../../src/worlds/session';
import { nodeTools } from '../support/tools';

const grader = graders.get('world-goals') as ToolGrader;
const sets = ['world-errands', 'atlas-questions', 'errands-at-once'].map((id) => [id, tasks.get(id)!] as const);
const items = sets.flatMap(([, task]) => Array.from({ length: task.size! }, (_, index) => task.item(index)));

it('has enough of them', () => {
  expect(tasks.get('world-errands')!.size).toBeGreaterThanOrEqual(40);
  expect(tasks.get('atlas-questions')!.size).toBeGreaterThanOrEqual(40);
});

it('every errand can be done as it says, and is not done by doing nothing', () => {
  for (const { problem, target } of items) {
    const { goals, calls, ticks } = target as unknown as ErrandTarget;
    const place = placeOf(problem)!;
    const done = play({ ...place, calls, goals });
    expect(
      done.log.filter(({ outcome }) => outcome !== 'ok'),
      problem.id,
    ).toEqual([]);
    expect(
      done.goals.filter(({ met }) => !met),
      problem.id,
    ).toEqual([]);
    expect(done.over, problem.id).toBe(true);
    expect(done.clock, problem.id).toBeGreaterThanOrEqual(ticks);
    const idle = play({ ...place, calls: [], goals });
    expect(
      idle.goals.some(({ met }) => !met),
      problem.id,
    ).toBe(true);
  }
});

it('a question of the atlas can be answered when three functions are out of order', () => {
  const item = tasks.get('atlas-questions')!.item(1);
  const { calls } = item.target as unknown as ErrandTarget;
  const place = placeOf(item.problem)!;
  const direct = play({ ...place, outages: 3, calls });
  expect(direct.log[0]!.outcome).toBe('unavailable');
  const tables = calls.map((call) => call.function === 'answer' ? call : { function: `table_of_${call.function}`, arguments: {} }); // prettier-ignore
  expect(play({ ...place, outages: 3, calls: [...calls.slice(0, 1), ...tables] }).over).toBe(true);
});

it('is marked by what is so in the end', async () => {
  const item = tasks.get('world-errands')!.item(0);
  const { calls } = item.target as unknown as ErrandTarget;
  const mark = async (text: string) => {
    const source = grader.source({ text }, item);
    return source === null ? null : grader.read(await nodeTools.get('worlds')!.call(source, new AbortController().signal), item); // prettier-ignore
  };
  const lines = calls.map((call) => JSON.stringify(call));
  expect(await mark(lines.join('\n'))).toEqual({ score: 1, read: '4 of 4 goals are met' });
  expect(await mark(`I did it.\n${lines.slice(0, 3).join('\n')}`)).toEqual({
    score: 0,
    read: '3 of 4 goals are met',
    why: 'goal 3 is not met',
  });
  expect(await mark('I did it all.')).toBeNull();
  // With the conditions under which they were made, the same calls give the same again.
  const hard = await mark(['{"conditions":{"flaky":0.9}}', ...lines].join('\n'));
  expect(hard!.score).toBe(0);
  const [, source] = [0, grader.source({ text: lines[0]! }, item)!];
  expect(source).toBe(worldSource({ ...placeOf(item.problem)!, calls: [calls[0]!], goals: (item.target as unknown as ErrandTarget).goals })); // prettier-ignore
});
