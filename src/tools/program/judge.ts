import type { Json } from '../../base/json';
import { equalJson } from '../../base/equal-json';
import type { ProgramTest, TestReport } from '../../contract/program';
import type { HarnessReport } from './harness';
import { outcomeOf } from './outcome';

/** What a test came to. The value is compared here, outside of the sandbox. @param line of the code, from a stack */
export function judge(
  test: ProgramTest,
  report: Extract<HarnessReport, { type: 'test' }>,
  line: (stack: string) => number | undefined = () => undefined,
): TestReport {
  const name = nameOf(test);
  if (report.how === 'failed') return { name, outcome: 'assertion', message: cut(report.message) };
  if (report.how === 'threw') {
    const { error = '', message = '' } = report;
    const said = cut(error ? `${error}: ${message}` : message);
    if ('throws' in test && said.includes(test.throws)) return { name, outcome: 'pass' };
    const at = report.line ?? line(report.stack ?? '');
    return { name, outcome: outcomeOf(error, message), message: said, ...(at && { line: at }) };
  }
  if ('assert' in test) return { name, outcome: 'pass' };
  const got = cut(report.shown);
  if ('throws' in test) return { name, outcome: 'assertion', got, wanted: `an exception ${test.throws}`.trim() };
  if (report.json !== undefined && equalJson(read(report.json), test.expect, test.within))
    return { name, outcome: 'pass', got };
  return { name, outcome: 'assertion', got, wanted: cut(JSON.stringify(test.expect)) };
}

export const nameOf = (test: ProgramTest): string => test.name ?? ('call' in test ? test.call : test.assert);

const cut = (text = ''): string => (text.length > 500 ? `${text.slice(0, 500)}…` : text);

/** What the sandbox says is JSON may be anything. */
function read(json: string): Json {
  try {
    return JSON.parse(json) as Json;
  } catch {
    return `no JSON: ${json.slice(0, 100)}`;
  }
}
