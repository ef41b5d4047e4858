import { env } from '@huggingface/transformers';
import { gradesOf } from '../src/app/grading';
import { oracleOf } from '../src/app/oracle';
import type { Model } from '../src/contract/engine';
import type { Cast, Completions, Journal, Run, RunEvent } from '../src/contract/run';
import type { Item } from '../src/contract/task';
import { catalogued } from '../src/engines/transformers/catalogue';
import { loadParts } from '../src/engines/transformers/load';
import { transformersModel } from '../src/engines/transformers/model';
import { graders } from '../src/graders';
import { createRun } from '../src/runs/create';
import { foldAll, type RunView } from '../src/runs/fold';
import { start } from '../src/runs/start';
import { strategies } from '../src/strategies';
import { nodeTools as tools } from '../test/support/tools';

/** The bundled models in Node, by their ids; each is loaded when it is first needed. @param folder of all models */
export function bundled(folder: string) {
  env.localModelPath = folder;
  env.allowLocalModels = true;
  env.allowRemoteModels = false;
  const loads = new Map<string, Promise<Model>>();
  return (id: string): Promise<Model> => {
    const load = loads.get(id) ?? loadModel(id);
    loads.set(id, load);
    return load;
  };
}
export type Models = (id: string) => Promise<Model>;

async function loadModel(id: string): Promise<Model> {
  const { engine, revision, dtype, rowwise } = catalogued(id);
  const session = { intraOpNumThreads: 1, interOpNumThreads: 1 };
  const ref = { engine, model: id, revision, dtype, device: 'cpu' } as const;
  return transformersModel(await loadParts(ref, { device: 'cpu', dtype, rowwise, session }));
}

export const seat = (model: string, temperature: number) => ({ model: { engine: 'transformers', model }, temperature });

/** What is asked of a run here. */
export interface Asked {
  readonly strategy: string;
  readonly options: Run['options'];
  readonly cast: Cast;
  readonly seed: number;
  readonly budget?: Run['budget'];
  readonly wording?: Run['wording'];
}
export interface Played {
  readonly events: readonly RunEvent[];
  readonly view: RunView;
  /** Whether each draft was right, in the order they were written; null where it could not be marked. */
  readonly drafts: readonly (boolean | null)[];
  readonly after: boolean | null;
}

/**
 * A run from its beginning to its end, with nothing kept but the completions it shares. Its tools run in threads of Node: what the
 * bundled models write are expressions, and scripts are ours.
 */
export async function play(asked: Asked, item: Item, models: Models, completions: Completions): Promise<Played> {
  const { budget = {}, wording = {}, ...rest } = asked;
  const run = createRun({ ...rest, budget, wording, problem: item.problem, createdAt: 0 });
  const { can } = await models(asked.cast.actor.model.model);
  const means = {
    strategy: strategies.get(asked.strategy)!,
    completions,
    journal: nothing,
    signal: new AbortController().signal,
    tools,
    oracle: oracleOf(item, { graders, tools }),
    people: () => Promise.reject(new Error('Nobody is here to answer.')),
    player: ({ model: { model } }: { readonly model: { readonly model: string } }) => {
      const loaded = models(model);
      return { can, concurrency: 1, ref: async () => (await loaded).ref, model: () => loaded };
    },
  };
  const events: RunEvent[] = [];
  for await (const event of start(run, means)) events.push(event);
  const view = foldAll(events);
  const grades = await gradesOf(view, item, { graders, tools }, means.signal);
  const right = (key: string) => {
    const score = grades.get(key)?.score ?? null;
    return score === null ? null : score >= 0.5;
  };
  const drafts = view.steps.flatMap((step) => (step.kind === 'model' && step.draft ? [right(step.key)] : []));
  return { events, view, drafts, after: right('end') };
}

const nothing: Journal = { read: async () => [], append: async () => {} };

export function remembered(): Completions {
  const kept = new Map<string, Awaited<ReturnType<Completions['get']>>>();
  return { get: async (key) => kept.get(key), put: async (key, value) => void kept.set(key, value) };
}
