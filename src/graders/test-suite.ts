import { readTests } from '../base/read-tests';
import { programSource, reportOf, type Program } from '../contract/program';
import { testWritingOf, type LabelledProgram } from '../contract/test-writing';
import type { Item, ToolGrader } from '../contract/task';
import { unusable } from './marks/unusable';

/**
 * How well tests tell right programs from wrong ones: the mean of the share of right programs that pass all of them and the share
 * of wrong ones that fail at least one. The target has the labelled `programs`.
 */
const grader: ToolGrader = {
  title: 'Tests that tell programs apart',
  tool: 'javascript',
  source({ text }, item) {
    const tested = testWritingOf(item.problem)?.tested ?? '';
    const cases = tested ? readTests(text, tested) : [];
    return cases.length ? programSource(together(programsOf(item), tested, cases)) : null;
  },
  read(result, item) {
    const programs = programsOf(item);
    const report = reportOf(result);
    if (!programs.length) return unusable(item, "a list of 'programs' with labels");
    if (!report || report.failure) return { score: null, read: null, why: result.output };
    const each = report.tests.length / programs.length;
    const passes = programs.map((_, index) =>
      report.tests.slice(index * each, (index + 1) * each).every(({ outcome }) => outcome === 'pass'),
    );
    const [right, wrong] = [true, false].map((label) =>
      programs.flatMap((one, at) => (one.right === label ? [at] : [])),
    );
    const passing = right!.filter((at) => passes[at]).length;
    const caught = wrong!.filter((at) => !passes[at]).length;
    return {
      score: (passing / right!.length + caught / wrong!.length) / 2,
      read: `${each} tests: ${passing} of ${right!.length} right programs pass, ${caught} of ${wrong!.length} wrong ones are caught`,
    };
  },
};
export default grader;

/** All programs side by side, each in a function of its own, with the same tests. The tests are values and no code. */
const together = (
  programs: readonly LabelledProgram[],
  tested: string,
  cases: ReturnType<typeof readTests>,
): Program => ({
  code: programs.map(({ code }, at) => `const program${at} = (() => {\n${code}\nreturn ${tested};\n})();`).join('\n'),
  tests: programs.flatMap((_, at) =>
    cases.map(({ args, expect }) => ({
      call: `program${at}(${args.map((one) => JSON.stringify(one)).join(', ')})`,
      expect,
    })),
  ),
});

function programsOf({ target }: Item): readonly LabelledProgram[] {
  const { programs } = (target ?? {}) as { readonly programs?: readonly LabelledProgram[] };
  return Array.isArray(programs) ? programs : [];
}
