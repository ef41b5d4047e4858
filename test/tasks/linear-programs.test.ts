import { expect, it } from 'vitest';
import { linearSource, solvedOf, type LinearProgram } from '../../src/contract/linear-program';
import number from '../../src/graders/number';
import programs from '../../src/tasks/data/linear-programs.json';
import task from '../../src/tasks/linear-programs';
import type { RuleGrader } from '../../src/contract/task';
import { never } from '../support/collect';
import { nodeTools } from '../support/tools';

it('has thirty and more, of both kinds', () => {
  expect(programs.length).toBeGreaterThanOrEqual(30);
  for (const kind of ['linear', 'integer'])
    expect(programs.filter((program) => program.kind === kind).length).toBeGreaterThanOrEqual(10);
  expect(new Set(programs.map(({ id }) => id)).size).toBe(programs.length);
});

it('has the optimum that the solver finds for each, and the grader takes it', async () => {
  const solver = nodeTools.get('solver')!;
  for (const [index, { id, kind, model }] of programs.entries()) {
    const program = model as unknown as LinearProgram;
    const solved = solvedOf(await solver.call(linearSource(program), never()))!;
    expect(solved.status, id).toBe('optimal');
    const grade = (value: number) =>
      (number as RuleGrader).grade({ text: `Answer: ${value}`, value: String(value) }, task.item(index)).score;
    expect([id, grade(solved.objective!), grade(solved.objective! * 1.01 + 1)]).toEqual([id, 1, 0]);
    if (kind !== 'integer') continue;
    for (const name of program.integers) expect(Number.isInteger(solved.values[name]), `${id}: ${name}`).toBe(true);
  }
});
