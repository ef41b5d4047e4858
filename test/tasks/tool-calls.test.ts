import { expect, it } from 'vitest';
import type { RuleGrader } from '../../src/contract/task';
import { graders } from '../../src/graders';
import task from '../../src/tasks/tool-calls';
import { worlds } from '../../src/worlds';
import { argumentsProblem } from '../../src/worlds/check-call';
import { toolQueries } from '../../src/tasks/data/tool-queries';

const grader = graders.get('tool-calls') as RuleGrader;

it('has calls that fit their functions, all of which are shown, and is marked right by them', () => {
  for (const [index, { world, calls }] of toolQueries.entries()) {
    const item = task.item(index);
    const { functions } = worlds.get(world)!;
    for (const [name, given] of calls) {
      expect(argumentsProblem(name, functions[name]!, given), item.problem.id).toBeNull();
      expect(item.problem.prompt).toContain(`\n${name}(`);
    }
    expect(grader.grade({ text: JSON.stringify(item.target) }, item).score, item.problem.id).toBe(1);
    const [first] = Object.keys(functions).filter((name) => calls.every(([right]) => right !== name));
    expect(grader.grade({ text: `${first}()` }, item).score, item.problem.id).toBe(0);
  }
});

it('has no query twice', () => {
  expect(new Set(toolQueries.map(({ query }) => query)).size).toBe(toolQueries.length);
  expect(toolQueries.length).toBeGreaterThanOrEqual(50);
});
