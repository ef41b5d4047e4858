import { readCode } from '../../base/read-code';
import { programSource, reportOf, type ProgramTest } from '../../contract/program';
import type { Answer, Grade, Item, ToolGrader } from '../../contract/task';
import type { ToolName } from '../../contract/tool';
import { unusable } from './unusable';

/**
 * Runs what was written with tests its author never saw: right is what passes all of them (pass@1); `read` says how many do. The target is a list of
 * tests as `src/contract/program.ts` says, or an object that has them as `tests`.
 */
export const programTests = (title: string, tool: ToolName): ToolGrader => ({
  title,
  tool,
  source(answer, item) {
    const code = codeOf(answer);
    return code ? programSource({ code, tests: testsOf(item) ?? [] }) : null;
  },
  read(result, item): Grade {
    const tests = testsOf(item);
    if (!tests?.length) return unusable(item, 'a list of tests');
    const report = reportOf(result);
    // The tool found a test it could not read; that is no fault of the answer.
    if (!report) return { score: null, read: null, why: result.output };
    const passed = report.tests.filter(({ outcome }) => outcome === 'pass').length;
    const why = report.tests.flatMap(({ outcome, line }, index) =>
      outcome === 'pass' ? [] : [`test ${index + 1}: ${outcome}${line ? ` in line ${line}` : ''}`],
    );
    return {
      score: passed === tests.length ? 1 : 0,
      read: `${passed} of ${tests.length} tests pass`,
      ...(why.length && { why: why.join('; ') }),
    };
  },
});

const codeOf = ({ text, value }: Answer): string =>
  typeof value === 'string' && value.trim() ? value : readCode(text);

function testsOf({ target }: Item): readonly ProgramTest[] | null {
  const tests: unknown = target && typeof target === 'object' && 'tests' in target ? target.tests : target;
  return Array.isArray(tests) ? (tests as readonly ProgramTest[]) : null;
}
