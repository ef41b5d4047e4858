import type { Json } from '../base/json';
import { random } from '../base/random';
import type { CallOutcome, CallReport, FunctionDoc, WorldCall, WorldReport, WorldSession } from '../contract/world';
import { argumentsProblem, givenOf } from './check-call';
import { docLine, docOf, everywhere, found, waiting } from './everywhere';
import { isMet } from './goals';
import { Outages } from './outages';
import { worlds } from './index';
import { Refusal, type World, type WorldFunction } from './world';

/** Characters of one result that are told. */
const told = 2_000;
/** Functions that `search_functions` finds at most. */
const finds = 5;

type Result = readonly [outcome: CallOutcome, said: string];

/**
 * Sets up the place, makes all calls in their order and says what came of them.
 * @throws RangeError for a world nobody made
 */
export function play(session: WorldSession): WorldReport {
  const { world: name, seed, calls, goals = [] } = session;
  const kind = worlds.get(name);
  if (!kind) throw new RangeError(`There is no world '${name}'; there are: ${[...worlds.keys()].join(', ')}.`);
  const visit = new Visit(kind, session);
  for (const call of calls) visit.make(call);
  const before = beginning(kind, name, seed);
  const outcome = { before, after: visit.state, answers: visit.answers };
  return {
    about: kind.about,
    functions: visit.docs,
    log: visit.log,
    clock: visit.clock,
    pending: visit.log.filter(({ until }) => until > visit.clock).length,
    over: visit.over,
    goals: goals.map((goal) => ({
      that: goal.that,
      met: isMet(goal, outcome),
      ...(goal.task === undefined ? {} : { task: goal.task }),
    })),
  };
}

/** What is there before anything was done. */
export const beginning = (kind: World, name: string, seed: number): Json => kind.begin(random(`${name} ${seed}`));

/** One walk through a world; nothing of it is kept but its report. */
class Visit {
  readonly state: Json;
  readonly docs: readonly FunctionDoc[];
  readonly log: CallReport[] = [];
  readonly answers = new Map<number, string>();
  clock = 0;
  readonly #functions: ReadonlyMap<string, WorldFunction>;
  readonly #outages: Outages;
  readonly #session: WorldSession;

  constructor(kind: World, session: WorldSession) {
    const { world, seed, only, asynchronous } = session;
    this.#session = session;
    this.state = beginning(kind, world, seed);
    this.#functions = new Map(Object.entries(kind.functions).filter(([name]) => only?.includes(name) ?? true));
    this.#outages = new Outages({ ...kind, functions: Object.fromEntries(this.#functions) }, seed, session);
    const general = { ...everywhere, ...(asynchronous ? { wait: waiting } : {}) };
    this.docs = [...[...this.#functions], ...Object.entries(general)].map(([name, one]) => docOf(name, one));
  }

  get over(): boolean {
    return this.answers.size >= (this.#session.tasks ?? 1);
  }

  make(call: WorldCall): void {
    const from = this.clock;
    const waits = this.#session.asynchronous === true;
    const [outcome, said] = this.over ? (['refused', 'The work was ended before.'] as const) : this.#outcome(call);
    const ticks = outcome === 'ok' ? (this.#functions.get(call.function)?.ticks ?? 1) : 1;
    const until = from + ticks;
    this.clock = waits ? from + 1 : until;
    if (waits && call.function === 'wait' && outcome === 'ok') this.clock = this.#nextDue(from) ?? from + 1;
    this.log.push({ ...call, outcome, said: cut(said), from, until: call.function === 'wait' ? this.clock : until });
  }

  #nextDue(now: number): number | undefined {
    const due = this.log.map(({ until }) => until).filter((until) => until > now);
    return due.length ? Math.min(...due) : undefined;
  }

  #outcome(call: WorldCall): Result {
    const { function: name, arguments: given } = call;
    const one = this.#functions.get(name);
    const general = name === 'wait' && this.#session.asynchronous ? waiting : Object.hasOwn(everywhere, name) ? everywhere[name] : undefined; // prettier-ignore
    const known = one ?? general;
    if (!known) return ['unknown function', `There is no function '${name}'. ${this.#hint(name)}`];
    const wrong = argumentsProblem(name, { ...known, run: () => null }, given);
    if (wrong) return ['bad arguments', wrong];
    if (!one) return this.#general(call);
    const down = this.#outages.at(this.log.length, name);
    if (down) return ['unavailable', down];
    try {
      return ['ok', shown(one.run(this.state, givenOf(given)))];
    } catch (error) {
      if (error instanceof Refusal) return ['refused', error.message];
      throw error;
    }
  }

  #general({ function: name, arguments: given, task = 0 }: WorldCall): Result {
    const of = givenOf(given);
    if (name === 'wait') return this.#nextDue(this.clock) === undefined ? ['refused', 'No result is to come.'] : ['ok', 'Time passed.']; // prettier-ignore
    if (name === 'search_functions') {
      const list = found(of.text('words'), this.docs, finds).map(docLine);
      return ['ok', list.join('\n') || 'No function was found.'];
    }
    if (name === 'docs') {
      const doc = this.docs.find((one) => one.name === of.text('function'));
      return doc
        ? ['ok', docLine(doc)]
        : ['refused', `There is no function '${of.text('function')}'. ${this.#hint(of.text('function'))}`];
    }
    const tasks = this.#session.tasks ?? 1;
    if (tasks > 1 && !(task >= 1 && task <= tasks))
      return ['bad arguments', `Say for which task this is: 1 to ${tasks}.`];
    const place = tasks > 1 ? task : 0;
    if (this.answers.has(place)) return ['refused', 'That task was ended before.'];
    this.answers.set(place, of.text('text'));
    return ['ok', 'That is noted.'];
  }

  #hint(name: string): string {
    const near = found(name.replaceAll('_', ' '), this.docs, 3).map((doc) => doc.name);
    return near.length ? `There is: ${near.join(', ')}.` : 'Look for one with search_functions.';
  }
}

const cut = (text: string): string => (text.length > told ? `${text.slice(0, told)}…` : text);
const shown = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
