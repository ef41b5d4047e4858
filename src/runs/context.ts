import { mailbox } from '../base/mailbox';
import { random } from '../base/random';
import type { Completion, GenerateEvent, Score } from '../contract/engine';
import { engineError, engineErrorName } from '../contract/errors';
import { seatOf, type Cast, type Completions, type RunEvent, type Seat } from '../contract/run';
import type { Question } from '../contract/question';
import type { Context, Said, Steps } from '../contract/strategy';
import type { Problem } from '../contract/task';
import type { Toolbox, ToolProgress, ToolResult } from '../contract/tool';
import type { Json } from '../base/json';
import { paidOnce } from './cache';
import { masked, oracleOf, revealed, type Oracle } from './oracle';
import type { Player } from './player';
import type { Purse } from './purse';
import type { Past } from './recall';
import { begunWith, requestOf, shown, withSystem } from './request';
import type { Seeds } from './seed';

/** All that a run touches. One for the whole run; contexts are views on it. */
export interface World {
  readonly problem: Problem;
  readonly cast: Cast;
  readonly wording: Context['wording'];
  readonly seed: number;
  readonly signal: AbortSignal;
  readonly past: Past;
  /** The answer that begins with a given text; null where none does. */
  readonly begun: { readonly key: string; readonly text: string } | null;
  readonly purse: Purse;
  readonly seeds: Seeds;
  readonly player: (seat: Seat) => Player;
  readonly completions: Completions;
  readonly tools: Toolbox;
  /** @param key of the event that will hold the reply. */
  readonly people: (question: Question, signal: AbortSignal, key: string) => Promise<Json>;
  /** Who knows the answer; null when nobody does. */
  readonly oracle: Oracle | null;
}
/** @param path where in the strategy we are. @param chance the same path without the branches 0. */
export function createContext(world: World, path = '', chance = ''): Context {
  let ordinal = 0;
  const labels = new Set<string>();
  const next = () => `${path}#${ordinal++}`;
  const play = (role: string) => world.player(seatOf(world.cast, role));

  return {
    problem: world.problem,
    signal: world.signal,
    wording: world.wording,
    random: random(`${world.seed}${path}`),
    get concurrency() {
      return Math.max(1, ...Object.keys(world.cast).map((role) => play(role).concurrency));
    },
    can: (role) => play(role).can,

    async *generate({ role, purpose }, asked): Steps<Said> {
      const key = next();
      const seat = seatOf(world.cast, role);
      const begin = world.begun?.key === key ? world.begun.text : '';
      const plain = requestOf(seat, play(role).can, asked, world.seeds.next(chance, asked.messages));
      const worded = begin ? { ...plain, messages: begunWith(plain.messages, begin) } : plain;
      const { images = [] } = world.problem;
      const sees = images.length > 0 && world.player(seat).can.has('vision');
      const request = sees ? { ...worded, messages: shown(worded.messages, images) } : worded;
      const oracle = asked.privileged ? oracleOf(world.oracle, world.problem) : null;
      const past = world.past.find(key, ['generate-end', 'generate-fail'], request);
      if (past?.type === 'generate-fail') {
        world.purse.recall();
        yield past;
        throw engineError('EmptyOutput', past.error.message);
      }
      if (past) {
        world.purse.recharge(past.completion.usage, past.completion.ms);
        yield past;
        return { ...past.completion, key };
      }
      if (images.length && !sees) yield blind(key, role);
      world.purse.open();
      yield { key, type: 'generate-start', role, purpose, request };
      const heard = oracle ? revealed(request, oracle) : request;
      const ask = paidOnce(world, seat, heard, (model) =>
        stream(key, model.generate(heard, world.signal), oracle, begin),
      );
      const { model, said, cached } = yield* orSilence(ask, { key, role, purpose, request });
      const whole = begin ? { ...said, text: begin + said.text } : said;
      const completion = oracle ? masked(whole, oracle, request) : whole;
      world.purse.charge(completion.usage, completion.ms);
      yield { key, type: 'generate-end', role, purpose, model, request, completion, cached };
      return { ...completion, key };
    },

    async *score({ role, purpose }, asked): Steps<Score> {
      const key = next();
      const seat = seatOf(world.cast, role);
      const request = { ...asked, messages: withSystem(seat, asked.messages) };
      const past = world.past.find(key, 'score-end', request);
      if (past) {
        world.purse.recharge(past.score.usage, past.score.ms);
        yield past;
        return past.score;
      }
      world.purse.open();
      const paid = yield* paidOnce(world, seat, request, async function* (model): Steps<Score> {
        return await model.score(request, world.signal);
      });
      const { model, said: score, cached } = paid;
      world.purse.charge(score.usage, score.ms);
      yield { key, type: 'score-end', role, purpose, model, request, score, cached };
      return score;
    },

    known: world.oracle !== null,
    async *check(answer) {
      const key = next();
      const past = world.past.find(key, 'check-end', answer);
      if (past) {
        yield past;
        return past.right;
      }
      const right = await oracleOf(world.oracle, world.problem).check(answer, world.signal);
      yield { key, type: 'check-end', answer, right };
      return right;
    },

    async *call(name, source) {
      const key = next();
      const past = world.past.find(key, 'tool-end', source);
      if (past) {
        yield past;
        return past.result;
      }
      const tool = world.tools.get(name);
      if (!tool)
        throw new Error(`There is no tool '${name}'; there are: ${[...world.tools.keys()].join(', ') || 'none'}.`);
      yield { key, type: 'tool-start', tool: name, source };
      const result = yield* told(key, (report) => tool.call(source, world.signal, report));
      yield { key, type: 'tool-end', tool: name, source, result };
      return result;
    },

    async *ask(question) {
      const key = next();
      const past = world.past.find(key, 'human-end', question);
      if (past) {
        yield past;
        return past.reply;
      }
      yield { key, type: 'human-start', question };
      const reply = await world.people(question, world.signal, key);
      yield { key, type: 'human-end', question, reply };
      return reply;
    },

    note: (event) => ({ key: next(), ...event }) as RunEvent,

    branch(label) {
      const name = String(label);
      if (labels.has(name))
        throw new Error(`Branch '${name}' exists already at '${path || 'the root'}'; give each its own label.`);
      labels.add(name);
      return createContext(world, `${path}/${name}`, name === '0' ? chance : `${chance}/${name}`);
    },
  };
}

/** What a tool says of its loading, and then its result. */
async function* told(
  key: string,
  call: (report: (progress: ToolProgress) => void) => Promise<ToolResult>,
): Steps<ToolResult> {
  const progress = mailbox<ToolProgress | null>();
  const result = call(progress.put).finally(() => progress.put(null));
  // It is awaited below; until then a failure is nobody's.
  result.catch(() => {});
  for (let said = await progress.take(); said; said = await progress.take())
    yield { key, type: 'tool-progress', progress: said };
  return result;
}

const blind = (key: string, role: string): RunEvent => ({
  key: `${key}!image`,
  type: 'warning',
  setting: 'image',
  message: `The model that plays the ${role} cannot see; the picture is left out.`,
});

/** Tells when a model ended before it said anything; the strategy decides whether that is the end. */
async function* orSilence<Result>(
  steps: Steps<Result>,
  of: Omit<Extract<RunEvent, { type: 'generate-fail' }>, 'type' | 'error'>,
): Steps<Result> {
  try {
    return yield* steps;
  } catch (error) {
    const name = engineErrorName(error);
    if (name === 'EmptyOutput')
      yield { ...of, type: 'generate-fail', error: { name, message: (error as Error).message } };
    throw error;
  }
}

/** What a model says, as it says it; what is to be masked is shown only when it is complete. */
async function* stream(
  key: string,
  events: AsyncGenerator<GenerateEvent, Completion, void>,
  oracle: Oracle | null,
  begin: string,
): Steps<Completion> {
  const begun = { key, type: 'text-delta', text: begin } as const;
  if (begin && !oracle) yield begun;
  for (;;) {
    const { done, value } = await events.next();
    if (done) return value;
    if (value.type === 'warning') yield { key: `${key}!${value.setting}`, ...value };
    else if (!oracle || value.type === 'text-reset') yield { key, ...value };
    if (value.type === 'text-reset' && begin && !oracle) yield begun;
  }
}
