import type { Json } from '../../base/json';
import type { ModelId, Thinking } from '../../contract/engine';
import type { Budget, Seat } from '../../contract/run';
import type { OptionValue, SetUpData } from './set-up-data';

/**
 * Takes a set-up out of a value from outside: a link, a file, an older version of the page. Fields nobody knows are
 * dropped. Whether methods and models of these names exist is not asked here.
 * @throws TypeError that quotes the bad value, where it stands and what is needed.
 */
export function readSetUp(value: unknown): SetUpData {
  const fields = record(value, 'set-up');
  const cast = entries(fields['cast'], 'cast', (given, at) => (given === null ? null : seat(given, at)));
  const { actor } = cast;
  if (!actor) throw wrong(fields['cast'], 'cast', 'a cast with an actor');
  const { choices, drawn, images } = fields;
  return {
    prompt: text(fields['prompt'], 'prompt', 20_000),
    ...(choices === undefined ? {} : { choices: list(choices, 'choices', 26, (one, at) => text(one, at, 2000)) }),
    ...(images === undefined ? {} : { images: list(images, 'images', 8, sha256) }),
    ...(drawn === undefined ? {} : { drawn: origin(drawn) }),
    strategy: name(fields['strategy'], 'strategy'),
    options: entries(fields['options'], 'options', (given, at) => entries(given, at, option)),
    cast: { ...cast, actor },
    wording: entries(fields['wording'], 'wording', (given, at) => text(given, at, 20_000)),
    seed: within(fields['seed'], 'seed', 0, 0xffffffff, true),
    budget: budget(fields['budget']),
  };
}

const origin = (value: unknown) => {
  const { task, index } = record(value, 'drawn');
  return { task: name(task, 'drawn.task'), index: within(index, 'drawn.index', 0, Number.MAX_SAFE_INTEGER, true) };
};

function sha256(value: unknown, at: string): string {
  if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) return value;
  throw wrong(value, at, 'a SHA-256 in hexadecimal digits');
}

/** Fields of a seat that are numbers: least, most, whether whole. */
const limits = {
  temperature: [0, 10, false],
  topP: [0, 1, false],
  topK: [1, 1_000_000, true],
  minP: [0, 1, false],
  repetitionPenalty: [0.1, 10, false],
  maxTokens: [1, 10_000_000, true],
  logprobs: [0, 20, true],
} as const;

function seat(value: unknown, at: string): Seat {
  const fields = record(value, at);
  const numbers = Object.entries(limits).flatMap(([field, [least, most, whole]]) =>
    fields[field] === undefined ? [] : [[field, within(fields[field], `${at}.${field}`, least, most, whole)] as const],
  );
  const { system, thinking } = fields;
  return {
    model: modelId(fields['model'], `${at}.model`),
    ...Object.fromEntries(numbers),
    ...(thinking === undefined ? {} : { thinking: thinkingOf(thinking, `${at}.thinking`) }),
    ...(system === undefined ? {} : { system: text(system, `${at}.system`, 20_000) }),
  };
}

function thinkingOf(value: unknown, at: string): Thinking {
  if (value === 'on' || value === 'off') return value;
  if (typeof value === 'number') return within(value, at, 1, 10_000_000, true);
  throw wrong(value, at, "'on', 'off' or a number of tokens");
}

function modelId(value: unknown, at: string): ModelId {
  const { engine, model } = record(value, at);
  return { engine: text(engine, `${at}.engine`, 100), model: text(model, `${at}.model`, 500) };
}

function budget(value: unknown): Budget {
  const fields = record(value, 'budget');
  const given = (['calls', 'tokens', 'seconds'] as const).filter((field) => fields[field] !== undefined);
  return Object.fromEntries(
    given.map((field) => [field, within(fields[field], `budget.${field}`, 1, 1e9, field !== 'seconds')]),
  );
}

function option(value: unknown, at: string): OptionValue {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return text(value, at, 20_000);
  return within(value, at, -1e12, 1e12, false);
}

const wrong = (value: unknown, at: string, needed: string): TypeError => {
  const shown = value === undefined ? 'missing' : (JSON.stringify(value as Json) ?? String(value));
  const quoted = shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
  return new TypeError(`The field '${at}' of the set-up is ${quoted}; it must be ${needed}.`);
};

function record(value: unknown, at: string): { readonly [name: string]: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(value, at, 'an object');
  return value as { readonly [name: string]: unknown };
}

/** Words that may name a role, a prompt or an option; nothing an object has of its own. */
function name(value: unknown, at: string): string {
  if (typeof value === 'string' && /^[a-zA-Z][\w-]{0,79}$/.test(value) && !(value in {})) return value;
  throw wrong(value, at, 'a name of letters, digits and hyphens');
}

function entries<Value>(value: unknown, at: string, read: (given: unknown, at: string) => Value) {
  const given = Object.entries(record(value, at));
  if (given.length > 200) throw wrong(value, at, 'at most 200 entries');
  return Object.fromEntries(given.map(([key, one]) => [name(key, at), read(one, `${at}.${key}`)]));
}

function list<Value>(value: unknown, at: string, most: number, read: (given: unknown, at: string) => Value) {
  if (!Array.isArray(value) || value.length > most) throw wrong(value, at, `a list of at most ${most}`);
  return value.map((one: unknown, index) => read(one, `${at}[${index}]`));
}

function text(value: unknown, at: string, most: number): string {
  if (typeof value !== 'string') throw wrong(value, at, 'a text');
  if (value.length > most) throw wrong(value, at, `a text of at most ${most} characters`);
  return value;
}

function within(value: unknown, at: string, least: number, most: number, whole: boolean): number {
  const good = typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value));
  if (!good) throw wrong(value, at, `a${whole ? ' whole' : ''} number from ${least} to ${most}`);
  return value;
}
