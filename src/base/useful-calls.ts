import type { LoggedCall } from './call-habits';

/** A call with what its caller read. */
export interface ToldCall extends LoggedCall {
  readonly said: string;
}

/** Looking up how to look up, and ending, are neither. */
const general: ReadonlySet<string> = new Set(['docs', 'search_functions', 'wait', 'answer']);
/** Functions whose name says that they change something. */
const changing = /^(?:add|book|cancel|close|craft|decline|delete|gather|go|heat|move|open|pay|place|put|remove|send|take|use|wash|write)(?:_|$)/; // prettier-ignore

/**
 * How many calls were of use: those that worked and changed something, or gave something that a later call or the answer repeats.
 * The same call made twice counts once as useful.
 */
export function usefulCalls(log: readonly ToldCall[]): { readonly useful: number; readonly made: number } {
  const made = log.filter((call) => !general.has(call.function));
  const seen = new Set<string>();
  const useful = made.filter((call) => {
    const same = JSON.stringify([call.function, call.arguments]);
    if (call.outcome !== 'ok' || (seen.has(same) && !changing.test(call.function))) return false;
    seen.add(same);
    return changing.test(call.function) || isUsed(call, log.slice(log.indexOf(call) + 1));
  });
  return { useful: useful.length, made: made.length };
}

/** Whether a value it gave, of two letters or digits at least, stands in an argument of a later call. */
function isUsed({ said }: ToldCall, later: readonly ToldCall[]): boolean {
  const given = later
    .flatMap((call) => Object.values(call.arguments as object).map(String))
    .filter((value) => value.length > 1);
  return given.some((value) => said.includes(value));
}
