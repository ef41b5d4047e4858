import { env } from '@huggingface/transformers';
import type { Model } from '../src/contract/engine';
import { defaults, type OptionValues } from '../src/contract/options';
import { judging, type Cast, type Completions, type Journal, type Run, type RunEvent } from '../src/contract/run';
import type { Strategy } from '../src/contract/strategy';
import type { Item } from '../src/contract/task';
import { catalogued } from '../src/engines/transformers/catalogue';
import { loadParts } from '../src/engines/transformers/load';
import { transformersModel } from '../src/engines/transformers/model';
import { gradesOf } from '../src/app/grading';
import { oracleOf } from '../src/app/oracle';
import { graders } from '../src/graders';
import { createRun } from '../src/runs/create';
import { foldAll } from '../src/runs/fold';
import { start } from '../src/runs/start';
import { strategies } from '../src/strategies';
import pocketEasy from '../src/tasks/pocket-easy';

/** One strategy on one problem. */
export interface Cell {
  readonly strategy: string;
  readonly problem: number;
  /** Whether the first draft and the answer were right; null where there was none to mark. */
  readonly before: boolean | null;
  readonly after: boolean | null;
  readonly calls: number;
  readonly tokens: number;
  /** Readings that failed: verdicts, scores and choices that were none. */
  readonly formatFailures: number;
  /** Of model time. */
  readonly milliseconds: number;
  readonly budgetSpent: boolean;
  readonly error?: string;
}
export const actor = { model: 'pocket-3m', temperature: 1 };
export const judge = { model: 'pocket-13m', temperature: 0 };
/** So that one long method does not take the time of all others. */
export const budget = { calls: 40 };
export const seed = 1;
const engine = 'transformers';

/** Every strategy with its defaults on these problems. The drafts they share are written once. */
export async function* measure(problems: readonly number[], models: string): AsyncGenerator<Cell, void, void> {
  env.localModelPath = models;
  env.allowLocalModels = true;
  env.allowRemoteModels = false;
  const loaded = new Map([actor.model, judge.model].map((id) => [id, load(id)]));
  for (const problem of problems) {
    const item = pocketEasy.item(problem);
    const completions = remembered();
    for (const [id, strategy] of strategies) yield await cell(id, strategy, problem, item, completions, loaded);
  }
}

async function load(id: string): Promise<Model> {
  const { revision, dtype, rowwise } = catalogued(id);
  const session = { intraOpNumThreads: 1, interOpNumThreads: 1 };
  const ref = { engine, model: id, revision, dtype, device: 'cpu' } as const;
  return transformersModel(await loadParts(ref, { device: 'cpu', dtype, rowwise, session }));
}

/** The small model writes, the good one judges: the cast the page begins with. */
function castFor({ roles }: Strategy): Cast {
  const seat = ({ model, temperature }: typeof actor) => ({ model: { engine, model }, temperature });
  const judges = roles.filter((role) => judging.has(role.replace(/-\d+$/, '')));
  return { ...Object.fromEntries(judges.map((role) => [role, seat(judge)])), actor: seat(actor) };
}

async function cell(
  id: string,
  strategy: Strategy,
  problem: number,
  item: Item,
  completions: Completions,
  loaded: ReadonlyMap<string, Promise<Model>>,
): Promise<Cell> {
  const run = createRun({
    strategy: id,
    options: defaults(strategy.options) as Run['options'],
    cast: castFor(strategy),
    wording: {},
    problem: item.problem,
    seed,
    budget,
    createdAt: 0,
  });
  const events: RunEvent[] = [];
  const means = {
    strategy,
    completions,
    journal: nothing,
    signal: new AbortController().signal,
    tools: new Map(),
    oracle: oracleOf(item, graders),
    people: () => Promise.reject(new Error('Nobody is here to answer.')),
    player: ({ model: { model } }: { model: { model: string } }) => {
      const playing = loaded.get(model)!;
      return { can, concurrency: 1, ref: async () => (await playing).ref, model: () => playing };
    },
  };
  const can = (await loaded.get(actor.model)!).can;
  for await (const event of start(run, means)) events.push(event);
  const view = foldAll(events);
  const grades = gradesOf(view, item, graders);
  const first = view.steps.find((step) => step.kind === 'model' && step.draft);
  const right = (key: string | undefined) => {
    const score = key === undefined ? null : (grades.get(key)?.score ?? null);
    return score === null ? null : score >= 0.5;
  };
  return {
    strategy: id,
    problem,
    before: right(first?.key),
    after: right('end'),
    calls: view.totals.calls,
    tokens: view.totals.input + view.totals.output,
    formatFailures: events.filter(({ type }) => type === 'warning').length,
    milliseconds: Math.round(view.totals.ms),
    budgetSpent: view.end?.reason === 'budget',
    ...(view.failure ? { error: `${view.failure.name}: ${view.failure.message}` } : {}),
  };
}

const nothing: Journal = { read: async () => [], append: async () => {} };

function remembered(): Completions {
  const kept = new Map<string, Awaited<ReturnType<Completions['get']>>>();
  return { get: async (key) => kept.get(key), put: async (key, value) => void kept.set(key, value) };
}
