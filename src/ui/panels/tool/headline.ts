import { reportOf } from '../../../contract/program';
import { passagesOf } from '../../../contract/passage';
import { tableOf } from '../../../contract/query';
import type { ToolResult } from '../../../contract/tool';
import { worldReportOf } from '../../../contract/world';

/** What came of a tool, in two or three words, and how good that is. */
export interface Headline {
  readonly tone: 'good' | 'bad' | 'unsure' | 'neutral';
  readonly words: string;
}
const failures = { error: 'failed', timeout: 'out of time', memory: 'out of memory' } as const;

export function headlineOf(result: ToolResult | undefined, running: boolean): Headline {
  if (!result) return { tone: 'neutral', words: running ? 'running' : 'not run' };
  const tests = reportOf(result)?.tests ?? [];
  if (tests.length) {
    const passed = tests.filter(({ outcome }) => outcome === 'pass').length;
    const tone = passed === tests.length ? 'good' : passed ? 'unsure' : 'bad';
    return { tone, words: `${passed} of ${tests.length} tests pass` };
  }
  const table = tableOf(result);
  if (table) return { tone: 'good', words: `${table.total} ${table.total === 1 ? 'row' : 'rows'}` };
  const passages = passagesOf(result).length;
  if (passages) return { tone: 'good', words: `${passages} ${passages === 1 ? 'passage' : 'passages'}` };
  const last = worldReportOf(result)?.log.at(-1);
  if (last) return { tone: last.outcome === 'ok' ? 'good' : 'bad', words: `${last.function}: ${last.outcome}` };
  return result.ok ? { tone: 'good', words: 'ran' } : { tone: 'bad', words: failures[result.reason] };
}
