import { expect, it } from 'vitest';
import { programSource, programTaskOf, reportOf, type Program } from '../../src/contract/program';
import { readCode } from '../../src/base/read-code';
import task from '../../src/tasks/program-repair';
import { never } from '../support/collect';
import { nodeTools } from '../support/tools';

const numbers = Array.from({ length: task.size! }, (_, index) => index);
const languageOf = (index: number) => programTaskOf(task.item(index).problem)!.language;

it('has sixty and more, in both languages, with every class of fault', () => {
  expect(numbers.length).toBeGreaterThanOrEqual(60);
  expect(new Set(numbers.map((index) => task.item(index).problem.id)).size).toBe(numbers.length);
  for (const language of ['javascript', 'python'])
    for (const fault of ['assertion', 'name', 'type', 'syntax', 'range', 'timeout'])
      expect(numbers.some((index) => task.item(index).tags!.includes(fault) && languageOf(index) === language)).toBe(
        true,
      );
});

it.each(numbers.filter((index) => languageOf(index) === 'javascript'))(
  'number %i fails as it is labelled',
  async (index) => {
    const { problem, target, tags } = task.item(index);
    const tests = [...programTaskOf(problem)!.tests, ...(target as unknown as Program).tests];
    const source = programSource({ code: readCode(problem.prompt), tests, limit: 300 });
    const report = reportOf(await nodeTools.get('javascript')!.call(source, never()))!;
    const fault = report.failure?.outcome ?? report.tests.find(({ outcome }) => outcome !== 'pass')!.outcome;
    expect(tags).toContain(fault);
  },
);
