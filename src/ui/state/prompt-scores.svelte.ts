import type { App } from '../../app/app';
import { breathing } from '../../app/breathe';
import { drawSplit, keepScoring, type Drawn } from '../../app/prompt-scores';
import type { Json } from '../../base/json';
import { cellsOf } from '../../lab/plan';
import { scoresOf, type VersionScore } from '../../lab/prompts/scores';
import { experimentOf, type Stage } from '../../lab/prompts/scoring';
import { sidesOf, type Sizes, type Split } from '../../lab/prompts/split';
import type { PromptVersion } from '../../lab/prompts/version';
import { readersOf, type Reader } from '../panels/prompts/readers';
import { stageOf, type Choice } from '../panels/prompts/stage';
import type { Experiment } from './experiment.svelte';
import { labOf } from './lab.svelte';

/** What is chosen to score on, kept between visits. */
export interface ScoringChoice extends Choice, Sizes {}
const first: ScoringChoice = {
  task: 'pocket-easy',
  model: { engine: 'transformers', model: 'pocket-3m' },
  sample: 1,
  training: 20,
  heldOut: 20,
};
const kept = {
  key: 'prompt-scoring',
  initial: null as Json,
  accepts: (value: Json): value is Json => value !== undefined,
};

/** Scores of the versions of one prompt. Every score is an ordinary run of an ordinary experiment. */
export class PromptScores {
  readonly prompt: string;
  choice = $state.raw<ScoringChoice>(first);
  /** Methods that read the wording, as they are found. */
  readers = $state.raw<readonly Reader[]>([]);
  /** All methods were asked. */
  asked = $state(false);
  /** Id of the method that was chosen; null is the plainest. */
  method = $state<string | null>(null);
  split = $state.raw<Split<Drawn> | null>(null);
  experiment = $state.raw<Experiment | null>(null);
  failure = $state('');
  readonly #app: App;
  readonly #end = new AbortController();
  /** Of the last look: older ones are forgotten. */
  #look = 0;

  constructor(app: App, prompt: string) {
    this.#app = app;
    this.prompt = prompt;
  }

  reader: Reader | undefined = $derived(
    this.readers.find(({ strategy }) => strategy === this.method) ?? this.readers[0],
  );
  stage: Stage | null = $derived.by(() =>
    this.reader ? stageOf(this.prompt, this.reader, this.choice, this.#app) : null,
  );
  sides = $derived(this.split ? sidesOf(this.split) : new Map());
  /** What keeps versions from being scored, in words. */
  obstacle: string = $derived.by(() => {
    if (!this.readers.length)
      return this.asked ? 'No method was seen to read this wording, so there is nothing to score it with.' : '';
    const { engine, model } = this.choice.model;
    if (!this.#app.models.some((info) => info.engine === engine && info.model === model))
      return `The model '${engine}/${model}' is not here; choose another.`;
    if (this.split && !this.split.training.length && !this.split.heldOut.length)
      return 'This task has no problems; choose another.';
    return this.failure;
  });

  scoresOf(versions: readonly PromptVersion[]): readonly VersionScore[] {
    if (!this.stage || !this.experiment) return [];
    return scoresOf(this.stage, versions, this.experiment.settled, this.sides);
  }
  /** Cells that have no result yet, of those that are planned. */
  open = $derived(this.experiment ? cellsOf(this.experiment.plan).length - this.experiment.settled.length : 0);
  running = $derived(this.experiment?.status === 'running' || this.experiment?.status === 'elsewhere');

  /** Takes up what was chosen and what was played before. */
  async start(): Promise<void> {
    this.choice = readChoice(await this.#app.store.settings.get(kept));
    await this.#ask();
  }
  close(): void {
    this.#end.abort();
  }

  async choose(changes: Partial<ScoringChoice>): Promise<void> {
    this.choice = { ...this.choice, ...changes };
    const { engine, model } = this.choice.model;
    await this.#app.store.settings.set(kept, { ...this.choice, model: { engine, model } });
    await this.#lookUp();
  }
  async chooseMethod(strategy: string): Promise<void> {
    this.method = strategy;
    await this.#lookUp();
  }

  /** Plays these versions on both sides; what was played already is not played again. */
  async score(versions: readonly PromptVersion[]): Promise<void> {
    if (!this.stage || !this.split) return;
    const lab = labOf(this.#app);
    await this.experiment?.pause();
    const { id, plan } = await keepScoring(this.#app, this.stage, versions, this.split);
    const experiment = await lab.of(id);
    await experiment?.change(plan);
    this.experiment = experiment;
    await experiment?.start();
  }

  /** Which methods read the wording: a second of work, with pauses in which the page is drawn. */
  async #ask(): Promise<void> {
    const { signal } = this.#end;
    try {
      for await (const reader of breathing(readersOf(this.prompt, this.#app.strategies), signal)) {
        if (!reader) continue;
        this.readers = [...this.readers, reader];
        if (this.readers.length === 1) void this.#lookUp();
      }
      this.asked = true;
    } catch (error) {
      if (!signal.aborted) this.failure = (error as Error).message;
    }
  }
  async #lookUp(): Promise<void> {
    const look = ++this.#look;
    const { stage, choice } = this;
    if (!stage) return;
    this.failure = '';
    try {
      const split = await drawSplit(this.#app, choice, choice);
      const experiment = await labOf(this.#app).of(experimentOf(stage));
      if (look !== this.#look) return;
      this.split = split;
      this.experiment = experiment;
    } catch (error) {
      if (look === this.#look) this.failure = (error as Error).message;
    }
  }
}

const count = (value: Json | undefined, usual: number, most: number): number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most ? Number(value) : usual;
/** The most problems of a side. */
export const mostProblems = 500;

/** Any version of the page may have written it. */
function readChoice(value: Json): ScoringChoice {
  if (!value || typeof value !== 'object' || Array.isArray(value)) return first;
  const { task, model, sample, training, heldOut } = value as { readonly [field: string]: Json };
  const { engine, model: name } = (model ?? {}) as { readonly [field: string]: Json };
  return {
    task: typeof task === 'string' ? task : first.task,
    model: typeof engine === 'string' && typeof name === 'string' ? { engine, model: name } : first.model,
    sample: count(sample, first.sample, 1e9),
    training: count(training, first.training, mostProblems),
    heldOut: count(heldOut, first.heldOut, mostProblems),
  };
}
