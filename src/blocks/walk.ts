import { user, type Message } from '../contract/engine';
import type { Context, Steps } from '../contract/strategy';
import type { Conditions, FunctionDoc } from '../contract/world';
import { fill } from '../prompts/fill';
import type { Draft } from './act';
import { reply } from './converse';
import { readAnswer } from './parse';
import { posed } from './posed';
import { callsIn, docLine, enter, inLines, make, type Visit } from './visit';

/** How somebody goes through a world. */
export interface Way {
  /** Replies of the model at most. */
  readonly turns: number;
  readonly conditions?: Conditions;
  /** The wording that explains the task; slots are about, functions, hints and question. */
  readonly purpose?: string;
  /** What was learnt before, above the task. */
  readonly hints?: string;
  /** How a function is told; null leaves it out. */
  readonly tell?: (doc: FunctionDoc) => string | null;
  /** Where it goes on, instead of at the beginning. */
  readonly from?: Place;
}
/** Where one stands, and the conversation that led there. */
export interface Place {
  readonly visit: Visit;
  readonly messages: readonly Message[];
}
/** A reply, what it was taken for, and where it led. */
export interface Pace extends Place {
  readonly key: string;
  /** What the model said. */
  readonly text: string;
}
/** A way that was gone, as an attempt at the problem. */
export interface Walk extends Draft {
  readonly paces: readonly Pace[];
  readonly visit: Visit;
}

/** Thinks and calls in turns until there is an answer. Every turn is noted, so that there is one when a budget ends. */
export async function* walk(context: Context, way: Way): Steps<Walk> {
  let { visit, messages } = way.from ?? (yield* begin(context, way));
  const paces: Pace[] = [];
  let draft: Draft = { text: inLines(visit), value: null, key: '' };
  for (let turn = 1; turn <= way.turns && !visit.over; turn++) {
    const { text, key } = yield* context.generate({ role: 'actor', purpose: way.purpose ?? 'world-act' }, { messages });
    const calls = callsIn(text);
    if (calls.length) visit = yield* make(context, visit, calls);
    else {
      const message = `Turn ${turn} has no call: "${text.slice(0, 40)}".`;
      yield context.note({ type: 'warning', setting: 'void turn', message });
    }
    const result = calls.length ? visit.said : 'There was no call in that.';
    messages = reply(context, messages, text, 'world-result', { result, left: String(way.turns - turn) });
    paces.push({ key, text, visit, messages });
    draft = { ...attempt(visit, text), key };
    yield context.note({ type: 'draft-ready', draft: { text: draft.text, value: draft.value! }, of: key });
  }
  return { ...draft, paces, visit };
}

/** The place before the first turn. */
export async function* begin(
  context: Context,
  { conditions = {}, purpose = 'world-act', hints = '', tell = docLine }: Way,
): Steps<Place> {
  const visit = yield* enter(context, conditions);
  const functions = (visit.report?.functions ?? []).flatMap((doc) => tell(doc) ?? []).join('\n');
  const slots = {
    about: visit.report?.about ?? '',
    functions,
    hints: hints ? `${hints}\n\n` : '',
    question: posed(context),
  };
  return { visit, messages: [user(fill(purpose, slots, context.wording))] };
}

/** Calls where there were any, with what was answered; else what was said. */
function attempt(visit: Visit, text: string): Omit<Draft, 'key'> {
  const answer = visit.calls.findLast((call) => call.function === 'answer')?.arguments['text'];
  if (visit.report === null) return { text, value: readAnswer(text) };
  return { text: inLines(visit) || text, value: answer === undefined || answer === '' ? null : String(answer) };
}

/** What was done and what came of it, a line each. */
export const story = ({ report, calls }: Visit): string =>
  (report?.log ?? [])
    .map(
      ({ function: name, arguments: given, outcome, said }) =>
        `${name}(${JSON.stringify(given)}) → ${outcome === 'ok' ? said : `${outcome}: ${said}`}`,
    ) // prettier-ignore
    .join('\n') ||
  (calls.length ? inLines({ calls, conditions: {}, report, said: '', over: false }) : 'Nothing was done.');
