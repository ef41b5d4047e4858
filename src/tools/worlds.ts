import { throwIfAborted } from '../base/abort';
import type { ToolKind, ToolResult } from '../contract/tool';
import { docLine } from '../worlds/everywhere';
import { readSession } from '../worlds/read-session';
import { play } from '../worlds/session';
import type { WorldReport } from '../contract/world';

/**
 * Small worlds with functions that look at them and change them (`src/contract/world.ts`). Nothing in them runs what a model
 * wrote: calls are data, and their number is limited, so no session runs for long.
 */
const kind: ToolKind = {
  title: 'Worlds',
  summary: 'Plays calls of functions in a small made-up world and tells what they gave.',
  start: async () => async (source, signal) => {
    throwIfAborted(signal);
    try {
      return resultOf(play(readSession(source)));
    } catch (error) {
      if (error instanceof RangeError) return { ok: false, reason: 'error', output: error.message };
      throw error;
    }
  },
};
export default kind;

/** What the last call gave, and what came in meanwhile; without calls, what is there. */
function resultOf(report: WorldReport): ToolResult {
  const value = { ...report } as never;
  const last = report.log.at(-1);
  if (!last) return { ok: true, output: [report.about, ...report.functions.map(docLine)].join('\n'), value };
  const output = [...came(report), report.pending ? `${report.pending} results are to come.` : ''];
  const text = output.filter(Boolean).join('\n');
  return last.outcome === 'ok'
    ? { ok: true, output: text, value }
    : { ok: false, reason: 'error', output: text, value };
}

/** Results that came since the last call was made, its own among them. */
function came({ log, clock }: WorldReport): readonly string[] {
  const last = log.at(-1)!;
  const due = log.filter(({ until }) => until > last.from && until <= clock);
  const alone = due.length === 1 && due[0] === last;
  const said = due.map((one) => (alone ? one.said : `${label(one.function, one.task)}: ${one.said}`));
  return said.length ? said : [`${label(last.function, last.task)} was asked; its result comes at tick ${last.until}.`];
}
const label = (name: string, task: number | undefined): string => (task === undefined ? name : `Task ${task}, ${name}`);
