import { expect, it } from 'vitest';
import { gradeOf } from '../../src/app/grading';
import { programSource, programTaskOf, reportOf, type Program } from '../../src/contract/program';
import { graders } from '../../src/graders';
import javascript from '../../src/tasks/javascript-problems';
import { programProblems } from '../../src/tasks/programs/problem';
import { pythonLiteral } from '../../src/tasks/programs/python-literal';
import python from '../../src/tasks/python-problems';
import { never } from '../support/collect';
import { nodeTools as tools } from '../support/tools';

const numbers = programProblems.map((_problem, index) => index);

it('has twenty problems and more of each tier, each once', () => {
  expect(numbers.length).toBeGreaterThanOrEqual(60);
  expect(new Set(programProblems.map(({ id }) => id)).size).toBe(numbers.length);
  for (const tier of ['easy', 'medium', 'hard'])
    expect(programProblems.filter((problem) => problem.tier === tier).length).toBeGreaterThanOrEqual(20);
});

it('is the same problem in both languages, with two tests to see and four that are hidden', () => {
  for (const index of numbers) {
    const [one, other] = [javascript.item(index), python.item(index)];
    expect(one.problem.prompt).toBe(other.problem.prompt);
    expect(programTaskOf(one.problem)!.tests).toHaveLength(2);
    expect((one.target as { tests: unknown[] }).tests.length).toBeGreaterThanOrEqual(4);
    const seen = JSON.stringify(programTaskOf(one.problem)!.tests);
    for (const hidden of (one.target as { tests: { call: string }[] }).tests)
      expect(seen).not.toContain(JSON.stringify(hidden.call));
  }
});

it.each(numbers)(
  'the reference in JavaScript passes the hidden tests of number %i, and nothing else does',
  async (index) => {
    const item = javascript.item(index);
    const { entry, javascript: right } = programProblems[index]!;
    const grade = (text: string) => gradeOf({ text }, item, { graders, tools }, never());
    expect(await grade(right)).toMatchObject({ score: 1 });
    expect((await grade(`function ${entry}() {}`)).score).toBeLessThan(1);
  },
);

it('the references in Python pass all hidden tests', { timeout: 120_000 }, async () => {
  // All in one program: starting Python takes far longer than running it.
  const code = programProblems.map((problem) => problem.python).join('\n\n');
  const tests = numbers.flatMap((index) => (python.item(index).target as unknown as Program).tests);
  const report = reportOf(await tools.get('python')!.call(programSource({ code, tests }), never()));
  expect(report!.tests.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
  expect(report!.tests).toHaveLength(tests.length);
});

it('writes values as Python does', () => {
  expect(pythonLiteral({ a: [true, null, 1.5, 'é"'], b: {} })).toBe('{"a": [True, None, 1.5, "é\\""], "b": {}}');
  expect(python.item(5).problem.extra).toMatchObject({ entry: 'count_equal', parameters: ['list_', 'value'] });
});
