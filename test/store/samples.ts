import fc from 'fast-check';
import type { Json } from '../../src/base/json';
import type { Completion } from '../../src/contract/engine';
import type { Run, RunEvent } from '../../src/contract/run';
import type { Item } from '../../src/contract/task';
import type { ExperimentRecord } from '../../src/lab/experiment-record';
import { versionOf } from '../../src/lab/prompts/version';
import type { CellResult } from '../../src/lab/result';
import type { ArchiveLine } from '../../src/store/archive';
import type { RunRecord } from '../../src/store/runs';

export const sampleRun = (id: string, more: Partial<Run> = {}): Run => ({
  id,
  strategy: 'actor-critic',
  options: { rounds: 3 },
  cast: { actor: { model: { engine: 'scripted', model: 'echo' } } },
  wording: {},
  problem: { id: `problem of ${id}`, prompt: 'What is 2 + 2?' },
  seed: 7,
  budget: { calls: 8 },
  createdAt: 1000,
  ...more,
});

export const sampleRecord = (id: string, more: Partial<RunRecord> & { createdAt?: number } = {}): RunRecord => {
  const { createdAt = 1000, ...rest } = more;
  return {
    run: sampleRun(id, { createdAt }),
    status: 'ended',
    summary: {
      title: 'What is 2 + 2?',
      strategy: 'actor-critic',
      models: ['echo'],
      answer: '4',
      first: 0,
      last: 1,
      calls: 3,
      tokens: 120,
      reused: 40,
      ms: 900,
      tags: [],
    },
    updatedAt: 2000,
    ...rest,
  };
};

export const sampleExperiment = (id: string, createdAt = 1000): ExperimentRecord => ({
  id,
  plan: { title: `Experiment ${id}`, contestants: [], problems: [{ task: 'examples', index: 0 }], seeds: [1] },
  createdAt,
  updatedAt: 5000,
});

export const sampleVersion = versionOf({
  prompt: 'solve',
  text: '{question} Think.',
  title: 'Version 1',
  parent: null,
  origin: { kind: 'written' },
  createdAt: 1000,
});

const nothing = { calls: 0, tokens: 0, output: 0, seconds: 0 };
export const sampleResult = (index: number, more: Partial<CellResult> = {}): CellResult => ({
  contestant: 'c',
  task: 'examples',
  index,
  seed: 1,
  run: `run ${index}`,
  problem: `examples-${index}`,
  status: 'ended',
  drafts: [0, 1],
  score: 1,
  read: '4',
  verdicts: [{ score: 0, draft: 0 }],
  cost: nothing,
  saved: nothing,
  tags: [],
  ...more,
});

export const sampleCompletion = (text: string): Completion => ({
  text,
  finish: 'stop',
  usage: { input: 10, output: 2, reused: 0 },
  ms: { queued: 0, first: 5, total: 9 },
});

export const sampleItem = (problem: string): Item => ({
  problem: { id: problem, prompt: 'What is 2 + 2?' },
  target: 4,
  grader: 'number',
});

export const note = (key: string): RunEvent => ({ key, type: 'loop-stop', reason: `reason of ${key}` });
export const notes = (from: number, to: number): RunEvent[] =>
  Array.from({ length: to - from }, (_, at) => note(`loop#${from + at}`));

export async function collect<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = [];
  for await (const value of values) all.push(value);
  return all;
}

// Arbitrary archives. Numbers are finite and texts are whatever a model may write.

const text = fc.string({ unit: 'binary', maxLength: 12 });
const json = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);
const whole = fc.nat(10_000);
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0 || 0);
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value || 0);
const logprob = fc.oneof(finite, fc.constant(-Infinity));
/** A field that is there or not, never undefined. */
const some = <Shape extends object>(shape: { [Name in keyof Shape]: fc.Arbitrary<Shape[Name]> }) =>
  fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Partial<Shape>>;
const both = <A extends object, B extends object>(a: fc.Arbitrary<A>, b: fc.Arbitrary<B>) =>
  fc.tuple(a, b).map(([left, right]) => ({ ...left, ...right }));

const token = fc.record({ id: whole, text, logprob });
const completion = both(
  fc.record({
    text,
    finish: fc.constantFrom('stop' as const, 'length' as const),
    usage: fc.record({ input: whole, output: whole, reused: whole }),
    ms: fc.record({ queued: share, first: share, total: share }),
  }),
  some({
    reasoning: text,
    tokens: fc.array(both(token, fc.record({ entropy: share, alternatives: fc.array(token, { maxLength: 2 }) })), {
      maxLength: 3,
    }),
    monitor: fc.dictionary(text, json, { maxKeys: 2 }),
  }),
);
const message = fc.record({
  role: fc.constantFrom('system' as const, 'user' as const, 'assistant' as const),
  content: fc.oneof(
    text,
    fc.array(
      fc.oneof(
        fc.record({ type: fc.constant('text' as const), text }),
        fc.record({ type: fc.constant('image' as const), blob: text }),
      ),
      { maxLength: 2 },
    ),
  ),
});
const messages = fc.array(message, { maxLength: 2 });
const request = both(
  fc.record({ messages }),
  some({ maxTokens: whole, temperature: share, seed: whole, stop: fc.array(text), schema: json, native: json }),
);
const model = fc.record({
  engine: text,
  model: text,
  revision: text,
  dtype: text,
  device: fc.constantFrom('webgpu' as const, 'wasm' as const, 'cpu' as const, 'remote' as const),
});
const answer = both(fc.record({ text }), some({ value: json }));
const voice = { key: text, role: text, purpose: text };
const event: fc.Arbitrary<RunEvent> = fc.oneof(
  fc.record({
    ...voice,
    type: fc.constant('generate-end' as const),
    model,
    request,
    completion,
    cached: fc.boolean(),
  }),
  fc.record({
    ...voice,
    type: fc.constant('score-end' as const),
    model,
    request: fc.record({ messages, continuation: text }),
    score: fc.record({
      logprob,
      tokens: fc.array(token, { maxLength: 2 }),
      usage: fc.record({ input: whole, output: whole, reused: whole }),
      ms: fc.record({ queued: share, first: share, total: share }),
    }),
    cached: fc.boolean(),
  }),
  fc.record({
    key: text,
    type: fc.constant('tool-end' as const),
    tool: text,
    source: text,
    result: fc.oneof(
      both(fc.record({ ok: fc.constant(true as const), output: text }), some({ value: json })),
      both(
        fc.record({ ok: fc.constant(false as const), reason: fc.constant('timeout' as const), output: text }),
        some({ value: json }),
      ),
    ),
  }),
  fc.record({
    key: text,
    type: fc.constant('human-end' as const),
    question: both(
      fc.record({ kind: fc.constant('free' as const), prompt: text }),
      some({ about: fc.array(fc.record({ title: text, text })) }),
    ),
    reply: text,
  }),
  fc.record({ key: text, type: fc.constant('check-end' as const), answer, right: fc.option(fc.boolean()) }),
  both(fc.record({ key: text, type: fc.constant('draft-ready' as const), draft: answer }), some({ of: text })),
  both(
    fc.record({
      key: text,
      type: fc.constant('verdict-ready' as const),
      verdict: fc.record({ score: fc.option(share), feedback: text }),
    }),
    some({ of: text, by: text }),
  ),
  both(fc.record({ key: text, type: fc.constant('answer-chosen' as const), reason: text }), some({ of: text })),
  fc.record({ key: text, type: fc.constant('loop-stop' as const), reason: text }),
  fc.record({ key: text, type: fc.constant('warning' as const), setting: text, message: text }),
  fc.record({
    key: text,
    type: fc.constant('run-end' as const),
    answer: fc.option(answer),
    reason: fc.constantFrom('answered' as const, 'budget' as const),
  }),
);
const seat = both(
  fc.record({ model: fc.record({ engine: text, model: text }) }),
  some({ temperature: share, maxTokens: whole, system: text }),
);
const problem = both(fc.record({ id: text, prompt: text }), some({ choices: fc.array(text), extra: json }));
const run: fc.Arbitrary<Run> = both(
  fc.record({
    id: fc.uuid(),
    strategy: text,
    options: fc.dictionary(text, json, { maxKeys: 3 }),
    cast: fc.tuple(fc.dictionary(text, seat, { maxKeys: 2 }), seat).map(([others, actor]) => ({ ...others, actor })),
    wording: fc.dictionary(text, text, { maxKeys: 2 }),
    problem,
    seed: whole,
    budget: some({ calls: whole, tokens: whole, seconds: finite }),
    createdAt: whole,
  }),
  some({ forkedFrom: fc.record({ run: text, key: text, kept: whole }) }),
);
const summary = fc.record({
  title: text,
  strategy: text,
  models: fc.array(text, { maxLength: 2 }),
  answer: fc.option(text),
  first: fc.constantFrom(0 as const, 1 as const, null),
  last: fc.constantFrom(0 as const, 1 as const, null),
  calls: whole,
  tokens: whole,
  reused: whole,
  ms: finite,
  tags: fc.array(text, { maxLength: 2 }),
});
const grade = fc.record({
  key: text,
  grader: text,
  grade: both(fc.record({ score: fc.option(share), read: fc.option(text) }), some({ why: text })),
  by: fc.constantFrom('grader' as const, 'person' as const),
  at: whole,
});

/** A run with all that belongs to it; nobody is running it. */
export const archivedRun: fc.Arbitrary<ArchiveLine> = both(
  fc.record({
    run,
    status: fc.constantFrom('stopped' as const, 'ended' as const, 'failed' as const),
    summary,
    updatedAt: whole,
    events: fc.array(event, { maxLength: 6 }),
    grades: fc.uniqueArray(grade, { maxLength: 3, selector: ({ key }) => key }),
  }),
  some({ error: fc.record({ name: text, message: text }) }),
);
