import type { App } from '../../app/app';
import { fit } from '../../app/fit';
import { startWork, type Finding, type Found, type Keeping, type OwnWork, type ShelfEntry } from '../../app/own-work';
import type { DeviceReport } from '../../app/device';
import { isAbort } from '../../contract/errors';

/** A model on its way to the shelf: looked for, looked at, accepted. */
export class AddModel {
  /** What is under way; empty when nothing is. */
  busy = $state<'' | 'looking' | 'adding'>('');
  finding = $state.raw<Finding | null>(null);
  /** Which of the precisions that were found. */
  chosen = $state(0);
  /** What the model is to be called. */
  title = $state('');
  progress = $state.raw<Keeping | null>(null);
  error = $state('');
  readonly #app: App;
  readonly #report: DeviceReport | null;
  #work: OwnWork | null = null;
  #abort = new AbortController();
  #again: ((library: string) => Promise<void>) | null = null;

  constructor(app: App, report: DeviceReport | null) {
    this.#app = app;
    this.#report = report;
  }

  choice = $derived.by((): ShelfEntry | null => this.finding?.choices[this.chosen] ?? null);
  fit = $derived.by(() => (this.choice && this.#report ? fit(this.choice, this.#report) : null));

  lookAtFiles(files: readonly Found[]): Promise<void> {
    this.#again = (library) => this.#look((work, signal) => work.inspectFiles(files, library || undefined, signal));
    return this.#again('');
  }
  lookOnHub(model: string): Promise<void> {
    this.#again = (library) => this.#look((work, signal) => work.inspectHub(model, library || undefined, signal));
    return this.#again('');
  }
  /** Looks again at the same place, with the address of a compiled library. */
  async lookWith(library: string): Promise<void> {
    await this.#again?.(library);
  }

  /** Adds what was chosen; null when it could not be, and `error` says why. */
  async add(): Promise<ShelfEntry | null> {
    const draft = this.choice;
    if (!draft || this.busy) return null;
    this.busy = 'adding';
    return this.#guarded((work, signal) =>
      work.add({ ...draft, title: this.title.trim() || draft.title }, signal, (step) => (this.progress = step)),
    );
  }

  /** Puts away what was found and stops what is under way. */
  reset(): void {
    this.#abort.abort(new DOMException('Stopped by the person.', 'AbortError'));
    this.#abort = new AbortController();
    this.finding = this.progress = null;
    this.busy = '';
    this.error = '';
  }
  close(): void {
    this.reset();
    this.#work?.close();
    this.#work = null;
  }

  async #look(look: (work: OwnWork, signal: AbortSignal) => Promise<Finding>): Promise<void> {
    this.reset();
    this.busy = 'looking';
    const finding = await this.#guarded(look);
    if (!finding) return;
    this.finding = finding;
    this.chosen = this.#best(finding);
    this.title = finding.choices[0]?.title ?? '';
  }

  /** The first precision this device can compute with. */
  #best({ choices }: Finding): number {
    const report = this.#report;
    const place = report
      ? choices.findIndex(
          (choice) => fit(choice, report).badge !== 'needs f16' && fit(choice, report).badge !== 'no GPU',
        )
      : 0;
    return Math.max(0, place);
  }

  async #guarded<Result>(work: (work: OwnWork, signal: AbortSignal) => Promise<Result>): Promise<Result | null> {
    const { signal } = this.#abort;
    this.error = '';
    try {
      this.#work ??= startWork(this.#app);
      const result = await work(this.#work, signal);
      return signal.aborted ? null : result;
    } catch (error) {
      if (!signal.aborted && !isAbort(error)) this.error = inWords(error);
      return null;
    } finally {
      if (!signal.aborted) {
        this.busy = '';
        this.progress = null;
      }
    }
  }
}

const inWords = (error: unknown): string =>
  error instanceof Error && error.name === 'QuotaExceededError'
    ? 'The browser has no room for these files. Remove a model first; nothing was kept.'
    : error instanceof Error
      ? error.message
      : String(error);
