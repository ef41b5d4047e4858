import { callHabits, type LoggedCall } from '../base/call-habits';
import { ratioOfSums } from './ratio';

/** How agents go about functions, over the logs of several rollouts (LOOP, #58; Agent-R, #73). Null where there is nothing to share. */
export interface CallConduct {
  /** Functions whose documentation was read before their first use / functions used. */
  readonly docsConsulted: number | null;
  /** Calls by assumption / calls: unknown functions and bad arguments, the documentation not read. */
  readonly assumptions: number | null;
  /** Calls that are the call before over again / calls. */
  readonly loops: number | null;
}

export function callConduct(logs: readonly (readonly LoggedCall[])[]): CallConduct {
  const habits = logs.map((log) => ({ ...callHabits(log), calls: log.length }));
  return {
    docsConsulted: ratioOfSums(habits.map(({ consulted, used }) => [consulted, used])),
    assumptions: ratioOfSums(habits.map(({ assumptions, calls }) => [assumptions, calls])),
    loops: ratioOfSums(habits.map(({ repeats, calls }) => [repeats, calls])),
  };
}
