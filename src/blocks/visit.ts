import { readCalls, type ReadCall } from '../base/read-calls';
import type { Context, Steps } from '../contract/strategy';
import {
  placeOf,
  worldReportOf,
  worldSource,
  type CallReport,
  type Conditions,
  type FunctionDoc,
  type WorldReport,
} from '../contract/world';
import { isFinished } from './go-on';
import { readAnswer } from './parse';

/** What was done in the world of the problem so far. The whole state follows from it. */
export interface Visit {
  readonly calls: readonly ReadCall[];
  readonly conditions: Conditions;
  /** Null where the problem has no world. */
  readonly report: WorldReport | null;
  /** What the last calls gave, as their caller reads it. */
  readonly said: string;
  /** It was ended by an answer. */
  readonly over: boolean;
}

/** Looks at what is there. A problem without a world is answered in words, and a warning says so. */
export async function* enter(context: Context, conditions: Conditions = {}): Steps<Visit> {
  const visit: Visit = { calls: [], conditions, report: null, said: '', over: false };
  if (placeOf(context.problem)) return yield* look(context, visit);
  const message = 'This problem has no functions to call; it is answered in words. Draw one from Errands.';
  yield context.note({ type: 'warning', setting: 'world', message });
  return visit;
}

/** Makes calls one after the other, up to the first that fails. */
export async function* make(context: Context, visit: Visit, calls: readonly ReadCall[]): Steps<Visit> {
  let now: Visit = { ...visit, said: '' };
  for (const call of calls) {
    const before = now.said ? `${now.said}\n` : '';
    const next = yield* look(context, { ...now, calls: [...now.calls, call] });
    now = { ...next, said: before + next.said };
    if (now.over || lastOf(now)?.outcome !== 'ok') break;
  }
  return now;
}

async function* look(context: Context, visit: Visit): Steps<Visit> {
  const place = placeOf(context.problem);
  const last = visit.calls.at(-1);
  if (!place) {
    const over = last?.function === 'answer';
    return { ...visit, over, said: over ? 'That is noted.' : 'There are no functions here; answer in words.' };
  }
  const result = yield* context.call('worlds', worldSource({ ...place, ...visit.conditions, calls: visit.calls }));
  const report = worldReportOf(result) ?? visit.report;
  return { ...visit, report, said: result.output, over: report?.over ?? false };
}

export const lastOf = ({ report }: Visit): CallReport | undefined => report?.log.at(-1);

/** Calls of one turn that are made; a model that repeats itself may write hundreds. */
const most = 20;

/** The calls in what a model said; an answer in words is one. Empty when there is neither. */
export function callsIn(text: string): readonly ReadCall[] {
  const calls = readCalls(text).slice(0, most);
  if (calls.length || !isFinished(text)) return calls;
  return [{ function: 'answer', arguments: { text: readAnswer(text) ?? '' } }];
}

/** The calls as an answer that can be marked: one a line, after what was made difficult. */
export function inLines({ calls, conditions }: Visit): string {
  const hard = Object.keys(conditions).length ? [JSON.stringify({ conditions })] : [];
  return [...hard, ...calls.map((call) => JSON.stringify(call))].join('\n');
}

/** A function, as a model reads it. */
export function docLine({ name, does, parameters, gives }: FunctionDoc): string {
  const list = parameters.map((one) => `${one.name}${one.optional ? '?' : ''}: ${one.type} (${one.about})`);
  return `${name}(${list.join(', ')}): ${does} Gives ${gives}.`;
}
/** Its name and its parameters, and nothing of what they mean. */
export const bareLine = ({ name, parameters }: FunctionDoc): string =>
  `${name}(${parameters.map((parameter) => parameter.name).join(', ')})`;
