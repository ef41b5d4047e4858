import { assistant, user, type Message } from '../contract/engine';
import { passagesOf, searchSource, libraryOf } from '../contract/passage';
import { programSource } from '../contract/program';
import type { Context, Said, Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';
import type { Draft } from './act';
import { lookUp, shownPassages, sought } from './look-up';
import { readAnswer, readCode } from './parse';
import { readAction, type Action } from './read-action';

/** One reply, what it did, and what came of that; `result` is null after an answer. */
export interface Turn {
  readonly said: string;
  readonly action: Action | null;
  readonly result: string | null;
}
/** An attempt that looked things up. */
export interface Trajectory {
  readonly turns: readonly Turn[];
  readonly draft: Draft;
  /** Ids of passages that were found, each once, in order. */
  readonly found: readonly string[];
  /** False where it had to be told to answer. */
  readonly answered: boolean;
}
interface Exploring {
  /** Name of the wording that tells the actions, and its slots. */
  readonly wording?: string;
  readonly slots?: { readonly [name: string]: string };
  readonly role?: string;
  /** Actions it knows besides `answer`. */
  readonly names?: readonly Doing[];
  /** Replies with an action; after them one more, in which it has to answer. */
  readonly actions: number;
  /** Results that stay in sight; older ones are left out, thoughts never are. */
  readonly window?: number;
  /** Whether the attempt is one at the problem of the run, and its replies drafts. */
  readonly drafts?: boolean;
}
type Doing = 'search' | 'open' | 'lookup' | 'match' | 'reason' | 'run';

/** Think, act, look at the result, and on, until there is an answer: one action a reply. Asks at most `actions` + 1 times. */
export async function* explore(
  context: Context,
  {
    wording = 'search-acts',
    slots = { question: sought(context) },
    role = 'actor',
    names = ['search', 'open'],
    actions,
    window = Infinity,
    drafts = true,
  }: Exploring,
): Steps<Trajectory> {
  const first = user(fill(wording, slots, context.wording));
  const turns: Turn[] = [];
  const found = new Set<string>();
  let draft: Draft | null = null;
  for (let count = 0; count < actions; count++) {
    const messages = conversation(context, first, turns, window);
    const said = yield* context.generate({ role, purpose: wording }, { messages });
    const action = actionIn(said.text, names);
    if (draft === null || action?.name === 'answer') draft = yield* taken(context, said, action, drafts);
    if (action?.name === 'answer') {
      turns.push({ said: said.text, action, result: null });
      return { turns, draft, found: [...found], answered: true };
    }
    if (action === null) {
      const message = `No action in: "${said.text.slice(0, 40)}".`;
      yield context.note({ type: 'warning', setting: wording, message });
    }
    turns.push({ said: said.text, action, result: yield* done(context, action, found) });
  }
  const messages = conversation(context, first, turns, window, 'search-answer-now');
  const said = yield* context.generate({ role, purpose: 'search-answer-now' }, { messages });
  const action = readAction(said.text, ['answer']);
  turns.push({ said: said.text, action, result: null });
  draft = yield* taken(context, said, action, drafts);
  return { turns, draft, found: [...found], answered: false };
}

/** What was thought, done and seen, as a text. */
export const retold = ({ turns }: Pick<Trajectory, 'turns'>): string =>
  turns.map(({ said, result }) => (result === null ? said : `${said}\nResult: ${result}`)).join('\n');

/** A code block is an action too, where code can be run. */
function actionIn(text: string, names: readonly Doing[]): Action<Doing | 'answer'> | null {
  const named = readAction(text, [...names.filter((name) => name !== 'run'), 'answer']);
  if (named === null && names.includes('run') && text.includes('```')) return { name: 'run', text: readCode(text) };
  return named;
}

async function* taken(context: Context, { text, key }: Said, action: Action | null, drafts: boolean): Steps<Draft> {
  const given = action?.name === 'answer' ? `Answer: ${action.text}` : null;
  const acts = action !== null && given === null;
  // What looks something up has not answered yet, whatever numbers stand in it.
  const value = acts ? null : readAnswer(given ?? text, drafts ? context.problem.choices : undefined);
  if (drafts) yield context.note({ type: 'draft-ready', draft: { text, value }, of: key });
  return { text, value, key };
}

async function* done(context: Context, action: Action | null, found: Set<string>): Steps<string> {
  if (action === null) return 'There was no action. Write one in the form that was told.';
  if (action.name === 'reason') return 'Noted.';
  if (action.name === 'run')
    return (yield* context.call('python', programSource({ code: action.text, tests: [] }))).output;
  if (action.name === 'open' || action.name === 'lookup') {
    const source = searchSource({ open: action.text.replace(/^\[|\]$/g, ''), library: libraryOf(context.problem) });
    const result = yield* context.call('retrieve', source);
    for (const { id } of passagesOf(result)) found.add(id);
    return result.output;
  }
  const passages = yield* lookUp(context, action.text, action.name === 'match' ? 3 : 5);
  for (const { id } of passages) found.add(id);
  return shownPassages(passages);
}

/** All of it, the last results in full. */
function conversation(
  context: Context,
  first: Message,
  turns: readonly Turn[],
  window: number,
  last = 'search-found',
): readonly Message[] {
  const shown = (result: string | null, at: number) =>
    turns.length - at <= window ? (result ?? '') : '(left out; look again if it is needed)';
  const tell = (result: string | null, at: number) =>
    user(fill(at === turns.length - 1 ? last : 'search-found', { result: shown(result, at) }, context.wording));
  return [first, ...turns.flatMap(({ said, result }, at) => [assistant(said), tell(result, at)])];
}
