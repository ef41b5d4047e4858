import type { App } from '../../app/app';
import type { Plan } from '../../lab/plan';
import type { CellResult } from '../../lab/result';
import { saveTo } from '../save-file';
import { Undertaking } from './undertaking.svelte';

export type ExperimentReport = Awaited<ReturnType<App['store']['importExperiment']>>;
/** What an experiment can be saved as. */
export type FileKind = 'report' | 'cells' | 'runs' | 'share' | 'table';

interface Shown {
  readonly id: string;
  readonly plan: Plan;
  readonly settled: readonly CellResult[];
}

/** Experiments on their way in or out, one at a time. */
export class ExperimentFiles extends Undertaking<{ readonly share: number }> {
  /** What the last import did, until it is put away. */
  report = $state.raw<(ExperimentReport & { readonly file: string }) | null>(null);
  /** What was saved last. */
  saved = $state('');
  readonly #app: App;

  constructor(app: App) {
    super({ share: 0 });
    this.#app = app;
  }

  async import(file: File): Promise<void> {
    await this.once(`Importing ${file.name}`, async (signal, show) => {
      this.saved = '';
      this.report = null;
      const report = await this.#app.store.importExperiment(file, {
        signal,
        onProgress: ({ bytes, total }) => show({ share: total ? bytes / total : 1 }),
      });
      this.report = { ...report, file: file.name };
    });
    this.#app.tabs.announce();
  }

  async export(kind: FileKind, experiment: Shown): Promise<void> {
    await this.once('Writing the file', async (signal, show) => {
      this.saved = '';
      const { blob, ending } = await this.#fileOf(kind, experiment, signal, (share) => show({ share }));
      const name = `${named(experiment.plan.title)}.${ending}`;
      await saveTo(null, blob, name);
      this.saved = name;
    });
  }

  async #fileOf(kind: FileKind, { id, plan, settled }: Shown, signal: AbortSignal, show: (share: number) => void) {
    if (kind === 'report') {
      // It draws, and what draws is as large as the rest of the page.
      const { writeReport } = await import('../panels/lab/files/write-report');
      const page = await writeReport(plan, settled, new Date(), signal, show);
      return { blob: new Blob([page], { type: 'text/html' }), ending: 'html' };
    }
    if (kind === 'table') {
      const [{ cellsTable }, { csvOf }] = await Promise.all([
        import('../panels/lab/files/cells-table'),
        import('../panels/plots/csv'),
      ]);
      return { blob: new Blob([csvOf(cellsTable(plan, settled))], { type: 'text/csv' }), ending: 'csv' };
    }
    const wish = { runs: kind !== 'cells', readOnly: kind === 'share' };
    const most = 1 + settled.length * (wish.runs ? 2 : 1);
    // Blobs rather than text: the browser may keep them on disk while the file grows.
    const parts: Blob[] = [];
    for await (const line of this.#app.store.exportExperiment(id, wish, signal)) {
      parts.push(new Blob([line, '\n']));
      show(Math.min(1, parts.length / most));
    }
    const ending = kind === 'share' ? 'share.jsonl' : 'jsonl';
    return { blob: new Blob(parts, { type: 'application/jsonl' }), ending };
  }
}

/** A title as the name of a file. */
const named = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'experiment';
