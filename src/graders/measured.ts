import { readCode } from '../base/read-code';
import { readRow } from '../base/read-row';
import { strangeNames } from '../base/strange-names';
import { measuring, programTaskOf, reportOf, type ProgramTask } from '../contract/program';
import type { Answer, Item, ToolGrader } from '../contract/task';
import { unusable } from './marks/unusable';

/**
 * How good a program is, on a scale between one that does nothing and a good one. The target has the `calls` of measures that
 * its author has not seen; `problem.extra.measure` says how they are read.
 */
const grader: ToolGrader = {
  title: 'Measured in the sandbox',
  tool: 'javascript',
  source(answer, item) {
    const code = codeOf(answer);
    const task = programTaskOf(item.problem);
    if (!code || !task?.measure || strange(code, task).length) return null;
    return measuring(task, code, callsOf(item));
  },
  read(result, item) {
    const scale = programTaskOf(item.problem)?.measure;
    const calls = callsOf(item);
    if (!scale || !calls.length) return unusable(item, "a list of 'calls', and a problem with a measure");
    const report = reportOf(result);
    if (!report) return { score: null, read: null, why: result.output };
    const scores = report.tests.map(({ got }) => readRow(got)?.['score']);
    if (scores.includes(undefined)) return { score: 0, read: null, why: 'the program could not be measured' };
    const mean = scores.reduce<number>((sum, one) => sum + one!, 0) / scores.length;
    const share = (mean - scale.worst) / (scale.best - scale.worst);
    return { score: Math.min(1, Math.max(0, share)), read: `score ${Number(mean.toFixed(3))}` };
  },
};
export default grader;

const codeOf = ({ text, value }: Answer): string =>
  typeof value === 'string' && value.trim() ? value : readCode(text);

const strange = (code: string, { allowed, entry }: ProgramTask) =>
  allowed ? strangeNames(code, [...allowed, entry]) : [];

const callsOf = ({ target }: Item): readonly string[] =>
  target && typeof target === 'object' && 'calls' in target && Array.isArray(target.calls)
    ? (target.calls as readonly string[])
    : [];
