import type { App } from '../../app/app';
import { isAbort } from '../../contract/errors';
import { saveTo } from '../save-file';

export type ImportReport = Awaited<ReturnType<App['store']['importRuns']>>;

/** Runs on their way in or out: one archive at a time, with progress and a way to stop. */
export class Transfer {
  /** What is under way: in [0, 1], with the number of runs so far. */
  progress = $state.raw<{ readonly title: string; readonly share: number; readonly runs: number } | null>(null);
  /** What the last import did, until it is put away. */
  report = $state.raw<(ImportReport & { readonly file: string }) | null>(null);
  error = $state('');
  readonly #app: App;
  #abort: AbortController | null = null;

  constructor(app: App) {
    this.#app = app;
  }

  cancel(): void {
    this.#abort?.abort(new DOMException('Stopped by the person.', 'AbortError'));
  }

  /** Reads an archive. Runs that were read before it was cancelled stay. */
  async import(file: File): Promise<void> {
    await this.#once(`Importing ${file.name}`, async (signal, show) => {
      this.report = null;
      const report = await this.#app.store.importRuns(file, {
        signal,
        onProgress: ({ bytes, total, runs }) => show(total ? bytes / total : 1, runs),
      });
      this.report = { ...report, file: file.name };
    });
    this.#app.tabs.announce();
  }

  /** Hands over an archive of these runs as a file, one JSON line a run. */
  async export(ids: readonly string[]): Promise<void> {
    await this.#once('Exporting', async (signal, show) => {
      // Blobs rather than text: the browser may keep them on disk while the archive grows.
      const parts: Blob[] = [];
      let lines = -1;
      for await (const line of this.#app.store.exportRuns(ids, signal)) {
        parts.push(new Blob([line, '\n']));
        show(ids.length ? ++lines / ids.length : 1, Math.max(0, lines));
      }
      const name = `redraft-${new Date().toISOString().slice(0, 10)}.jsonl`;
      await saveTo(null, new Blob(parts, { type: 'application/jsonl' }), name);
    });
  }

  async #once(
    title: string,
    work: (signal: AbortSignal, show: (share: number, runs: number) => void) => Promise<void>,
  ): Promise<void> {
    if (this.#abort) return;
    this.#abort = new AbortController();
    this.error = '';
    this.progress = { title, share: 0, runs: 0 };
    try {
      await work(this.#abort.signal, (share, runs) => (this.progress = { title, share, runs }));
    } catch (error) {
      const stopped = `${title} was stopped after ${this.progress.runs} runs; what was done stays.`;
      this.error = isAbort(error)
        ? stopped
        : `${title} failed: ${error instanceof Error ? error.message : String(error)}`;
    } finally {
      this.#abort = null;
      this.progress = null;
    }
  }
}
