import type { App } from '../../app/app';
import {
  choicesOf,
  kindsOf,
  makeTrainingData,
  type Choices,
  type RunsOf,
  type Shape,
  type SourceFilter,
  type TrainingData as Made,
  type TrainingProgress,
} from '../../app/training-data';
import { isAbort } from '../../contract/errors';
import { saveTo } from '../save-file';

/** Milliseconds between two drawings of the progress. */
const pace = 100;

/** What is to be made of which runs, and what came of it. */
export class TrainingData {
  of = $state.raw<RunsOf>(null);
  shape = $state<Shape>('sft');
  /** Kinds that are not wanted, by id: those that are added later are. */
  without = $state.raw<ReadonlySet<string>>(new Set());
  system = $state('');
  model = $state('');
  answer = $state<'' | 'right' | 'wrong' | 'unmarked'>('');
  goldUnseen = $state(false);
  /** Days as the browser writes them, "2026-01-31"; empty is any. */
  from = $state('');
  to = $state('');
  testPercent = $state(10);
  splitSeed = $state(1);

  choices = $state.raw<Choices | null>(null);
  progress = $state.raw<TrainingProgress | null>(null);
  made = $state.raw<Made | null>(null);
  error = $state('');
  saved = $state('');

  kinds = $derived(kindsOf.get(this.shape) ?? []);
  chosen: readonly string[] = $derived(this.kinds.flatMap(({ id }) => (this.without.has(id) ? [] : [id])));
  /** What is wrong with the form; empty when nothing is. */
  fault = $derived(
    !this.chosen.length
      ? 'Choose at least one kind of rows.'
      : !(this.testPercent >= 0 && this.testPercent <= 90)
        ? `The share for testing is ${this.testPercent} %; choose 0 to 90.`
        : !Number.isSafeInteger(this.splitSeed)
          ? `The seed of the split is ${this.splitSeed}; choose a whole number.`
          : '',
  );
  readonly #app: App;
  #abort: AbortController | null = null;

  constructor(app: App) {
    this.#app = app;
  }

  async look(of: RunsOf): Promise<void> {
    this.of = of;
    this.forget();
    this.choices = await choicesOf(this.#app, of);
  }
  toggle(id: string): void {
    const next = new Set(this.without);
    if (!next.delete(id)) next.add(id);
    this.without = next;
    this.forget();
  }
  /** What was made is not what would be made now. */
  forget(): void {
    this.cancel();
    this.made = null;
    this.saved = '';
    this.error = '';
  }
  cancel(): void {
    this.#abort?.abort(new DOMException('Stopped by the person.', 'AbortError'));
  }

  async make(): Promise<void> {
    this.forget();
    const abort = (this.#abort = new AbortController());
    this.progress = { done: 0, total: this.choices?.runs ?? 0, rows: 0 };
    let shown = 0;
    try {
      const wish = {
        kinds: this.chosen,
        of: this.of,
        filter: this.#filter(),
        testShare: this.testPercent / 100,
        splitSeed: this.splitSeed,
      };
      this.made = await makeTrainingData(this.#app, wish, abort.signal, (progress) => {
        if (performance.now() - shown < pace || abort.signal.aborted) return;
        shown = performance.now();
        this.progress = progress;
      });
    } catch (error) {
      if (!isAbort(error)) this.error = error instanceof Error ? error.message : String(error);
    } finally {
      if (this.#abort === abort) {
        this.#abort = null;
        this.progress = null;
      }
    }
  }
  async save(): Promise<void> {
    if (!this.made) return;
    const name = `redraft-${this.shape}-${new Date().toISOString().slice(0, 10)}.tar`;
    await saveTo(null, this.made.archive, name);
    this.saved = name;
  }

  #filter(): SourceFilter {
    const day = 86_400_000;
    return {
      ...(this.system ? { systems: [this.system] } : {}),
      ...(this.model ? { models: [this.model] } : {}),
      ...(this.answer ? { answer: this.answer } : {}),
      ...(this.goldUnseen ? { goldUnseen: true } : {}),
      ...(this.from ? { from: Date.parse(this.from) } : {}),
      ...(this.to ? { to: Date.parse(this.to) + day } : {}),
    };
  }
}
