import type { App } from '../../app/app';
import { saveTo } from '../save-file';
import { Undertaking } from './undertaking.svelte';

export type ImportReport = Awaited<ReturnType<App['store']['importRuns']>>;

/** How far an archive is: a share in [0, 1], and the runs so far. */
interface Progress {
  readonly share: number;
  readonly runs: number;
}

/** Runs on their way in or out, one archive at a time. */
export class Transfer extends Undertaking<Progress> {
  /** What the last import did, until it is put away. */
  report = $state.raw<(ImportReport & { readonly file: string }) | null>(null);
  readonly #app: App;

  constructor(app: App) {
    super({ share: 0, runs: 0 });
    this.#app = app;
  }

  /** Reads an archive. Runs that were read before it was cancelled stay. */
  async import(file: File): Promise<void> {
    await this.once(`Importing ${file.name}`, async (signal, show) => {
      this.report = null;
      const report = await this.#app.store.importRuns(file, {
        signal,
        onProgress: ({ bytes, total, runs }) => show({ share: total ? bytes / total : 1, runs }),
      });
      this.report = { ...report, file: file.name };
    });
    this.#app.tabs.announce();
  }

  /** Hands over an archive of these runs as a file, one JSON line a run. */
  async export(ids: readonly string[]): Promise<void> {
    await this.once('Exporting', async (signal, show) => {
      // Blobs rather than text: the browser may keep them on disk while the archive grows.
      const parts: Blob[] = [];
      let lines = -1;
      for await (const line of this.#app.store.exportRuns(ids, signal)) {
        parts.push(new Blob([line, '\n']));
        lines++;
        show({ share: ids.length ? lines / ids.length : 1, runs: Math.max(0, lines) });
      }
      const name = `redraft-${new Date().toISOString().slice(0, 10)}.jsonl`;
      await saveTo(null, new Blob(parts, { type: 'application/jsonl' }), name);
    });
  }

  protected override stopped(title: string, { runs }: Progress): string {
    return `${title} was stopped after ${runs} runs; what was done stays.`;
  }
}
