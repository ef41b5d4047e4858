import type {
  Completion,
  GenerateRequest,
  Message,
  ModelId,
  ModelRef,
  Part,
  Score,
  ScoreRequest,
  Thinking,
  Timing,
  TokenTrace,
  Usage,
} from '../contract/engine';
import type { Json } from '../base/json';
import type { Budget, Cast, Run, Seat } from '../contract/run';
import type { Answer, Grade, Item, Problem } from '../contract/task';
import { ratings, type Annotation, type Entry } from '../lab/annotation';
import type { RunSummary } from './runs';
import * as is from './validate';
import { optional, type Check } from './validate';

/** JSON has no -Infinity: a token that could not come has the log-probability null there. */
const logprob: Check<number> = (value, path) => (value === null ? -Infinity : is.number(value, path));

export const modelRef = is.object<ModelRef>({
  engine: is.string,
  model: is.string,
  revision: is.string,
  dtype: is.string,
  device: is.oneOf('webgpu', 'wasm', 'cpu', 'remote'),
});
const part = is.tagged<Part>('type', {
  text: is.object<Extract<Part, { type: 'text' }>>({ type: is.oneOf('text'), text: is.string }),
  image: is.object<Omit<Extract<Part, { type: 'image' }>, 'data'>>({ type: is.oneOf('image'), blob: is.string }),
});
const message = is.object<Message>({
  role: is.oneOf('system', 'user', 'assistant'),
  content: (value, path) => (typeof value === 'string' ? value : is.list(part)(value, path)),
});
const thinking: Check<Thinking> = (value, path) =>
  typeof value === 'number' ? is.count(value, path) : is.oneOf('off', 'on')(value, path);
export const generateRequest = is.object<GenerateRequest>({
  messages: is.list(message),
  maxTokens: optional(is.count),
  temperature: optional(is.number),
  topP: optional(is.number),
  topK: optional(is.number),
  minP: optional(is.number),
  repetitionPenalty: optional(is.number),
  thinking: optional(thinking),
  seed: optional(is.number),
  stop: optional(is.list(is.string)),
  logprobs: optional(is.count),
  decoding: optional(is.list(is.object<{ id: string; options: Json }>({ id: is.string, options: is.json }))),
  schema: optional(is.json),
  native: optional(is.json),
});
export const scoreRequest = is.object<ScoreRequest>({ messages: is.list(message), continuation: is.string });

const speculated = is.object<NonNullable<Usage['speculated']>>({ proposed: is.count, accepted: is.count });
const usage = is.object<Usage>({
  input: is.count,
  output: is.count,
  reused: is.count,
  speculated: optional(speculated),
});
const timing = is.object<Timing>({ queued: is.number, first: is.number, total: is.number });
type Alternative = TokenTrace['alternatives'][number];
const alternative = is.object<Alternative>({ id: is.number, text: is.string, logprob });
const tokenTrace = is.object<TokenTrace>({
  id: is.number,
  text: is.string,
  logprob,
  entropy: is.number,
  alternatives: is.list(alternative),
});
export const completion = is.object<Completion>({
  text: is.string,
  reasoning: optional(is.string),
  finish: is.oneOf('stop', 'length'),
  usage,
  ms: timing,
  tokens: optional(is.list(tokenTrace)),
  monitor: optional(is.record(is.json)),
});
export const score = is.object<Score>({ logprob, tokens: is.list(alternative), usage, ms: timing });

export const answer = is.object<Answer>({ text: is.string, value: optional(is.json) });
const problem = is.object<Problem>({
  id: is.string,
  prompt: is.string,
  choices: optional(is.list(is.string)),
  images: optional(is.list(is.string)),
  extra: optional(is.json),
});
export const item = is.object<Item>({
  problem,
  target: is.json,
  grader: is.string,
  tags: optional(is.list(is.string)),
});
export const grade = is.object<Grade>({
  score: is.nullable(is.share),
  read: is.nullable(is.string),
  why: optional(is.string),
  by: optional(is.oneOf('person')),
});

export const modelId = is.object<ModelId>({ engine: is.string, model: is.string });
const seat = is.object<Seat>({
  model: modelId,
  temperature: optional(is.number),
  topP: optional(is.number),
  topK: optional(is.number),
  minP: optional(is.number),
  repetitionPenalty: optional(is.number),
  maxTokens: optional(is.count),
  thinking: optional(thinking),
  logprobs: optional(is.count),
  system: optional(is.string),
});
export const cast: Check<Cast> = (value, path) => {
  const seats = is.record(seat)(value, path);
  return { ...seats, actor: seat(Object.hasOwn(seats, 'actor') ? seats['actor'] : undefined, `${path}.actor`) };
};
export const budget = is.object<Budget>({
  calls: optional(is.number),
  tokens: optional(is.number),
  seconds: optional(is.number),
});
export const run = is.object<Run>({
  id: is.string,
  strategy: is.string,
  options: is.record(is.json),
  cast,
  wording: is.record(is.string),
  problem,
  seed: is.number,
  budget,
  createdAt: is.number,
  forkedFrom: optional(
    is.object<NonNullable<Run['forkedFrom']>>({
      run: is.string,
      key: is.string,
      kept: is.count,
      begin: optional(is.string),
    }),
  ),
});
export const summary = is.object<RunSummary>({
  title: is.string,
  strategy: is.string,
  models: is.list(is.string),
  answer: is.nullable(is.string),
  first: is.nullable(is.oneOf(0, 1)),
  last: is.nullable(is.oneOf(0, 1)),
  calls: is.number,
  tokens: is.number,
  reused: is.number,
  ms: is.number,
  tags: is.list(is.string),
  byPerson: optional(is.flag),
});
export const annotation = is.object<Omit<Annotation, 'run'>>({
  rating: is.nullable(is.oneOf(...ratings)),
  note: is.string,
});
export const entry = is.object<Omit<Entry, 'run' | 'index'>>({
  at: is.number,
  by: is.string,
  what: is.oneOf('rating', 'note', 'tags', 'mark'),
  key: optional(is.string),
  before: is.json,
  after: is.json,
});
