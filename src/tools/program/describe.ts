import type { ProgramReport, TestReport } from '../../contract/program';
import type { ToolResult } from '../../contract/tool';

/** Characters of the console that are told; its end is left out. */
const told = 2_000;

/** The report as a result: fine when the code ran and every test passed. */
export function resultOf(report: ProgramReport): ToolResult {
  const bad = [report.failure?.outcome, ...report.tests.map(({ outcome }) => outcome)].filter((one) => one !== 'pass');
  const value = { ...report } as never;
  const output = describe(report);
  if (bad.every((one) => one === undefined)) return { ok: true, output, value };
  const reason = bad.includes('timeout') ? 'timeout' : bad.includes('memory') ? 'memory' : 'error';
  return { ok: false, reason, output, value };
}

/** For a model or a person: how many tests pass, each that does not, and the console. */
function describe({ tests, console, failure }: ProgramReport): string {
  const passed = tests.filter(({ outcome }) => outcome === 'pass').length;
  const lines = failure
    ? [`The code does not run: ${failure.outcome}: ${failure.message}${at(failure.line)}`]
    : tests.map((test) => `${test.outcome === 'pass' ? 'passed' : 'failed'}: ${test.name}${why(test)}`);
  if (tests.length) lines.unshift(`${passed} of ${tests.length} tests pass.`);
  if (console) lines.push('Console:', console.length > told ? `${console.slice(0, told)}…` : console.trimEnd());
  return lines.join('\n') || 'It ran and printed nothing.';
}

function why({ outcome, got, wanted, message, line }: TestReport): string {
  if (outcome === 'pass') return '';
  if (wanted !== undefined) return `: gave ${got}, wanted ${wanted}`;
  return `: ${outcome === 'assertion' ? '' : `${outcome}: `}${message ?? ''}${at(line)}`;
}

const at = (line: number | undefined): string => (line ? ` (line ${line})` : '');
