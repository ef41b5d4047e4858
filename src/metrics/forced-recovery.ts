import { callHabits, type LoggedCall } from '../base/call-habits';
import { complete, type Mark } from './mark';
import { rate, type Rate } from './rate';
import { ratioOfSums } from './ratio';

export interface ForcedRecovery {
  /** Solved without and with wrong actions before the first of its own. */
  readonly calm: Rate;
  readonly forced: Rate;
  /** Of the tasks solved without, those solved with them too. */
  readonly recovered: Rate;
  /** Calls that are the call before over again / calls, after wrong actions; null without calls. */
  readonly loops: number | null;
  readonly ungraded: number;
}

/**
 * Whether agents recover from actions that were taken wrongly in their name (Agent-R, #73): success on the same tasks without and
 * with them. One mark a task in each list, and the calls made after them where there is a log.
 * @throws RangeError when the lists differ in length
 */
export function forcedRecovery(
  calm: readonly Mark[],
  forced: readonly Mark[],
  logs: readonly (readonly LoggedCall[])[] = [],
  confidence = 0.95,
): ForcedRecovery {
  const rows = complete([calm, forced]);
  const solved = rows.filter(([without]) => without === 1);
  const both = solved.filter(([, after]) => after === 1).length;
  return {
    calm: rate(solved.length, rows.length, confidence),
    forced: rate(rows.filter(([, after]) => after === 1).length, rows.length, confidence),
    recovered: rate(both, solved.length, confidence),
    loops: ratioOfSums(logs.map((log) => [callHabits(log).repeats, log.length])),
    ungraded: calm.length - rows.length,
  };
}
