import type { App } from '../../app/app';
import {
  check,
  type Checked,
  type Glance,
  glance,
  type Mapping,
  mappingProblem,
  usable,
} from '../../app/dataset-import';
import { fileSource, type TableSource } from '../../app/table-source';
import type { DatasetRecord } from '../../app/datasets';
import { isAbort } from '../../contract/errors';

/** How many problems are shown before they are imported. */
const shown = 3;

/** A table on its way in: looked at, described, checked, stored. One at a time. */
export class DatasetImport {
  readonly #app: App;
  #source: TableSource | null = null;
  #abort: AbortController | null = null;
  /** The beginning of the table; null while there is none. */
  table = $state.raw<Glance | null>(null);
  mapping = $state.raw<Mapping | null>(null);
  title = $state('');
  licence = $state('');
  /** What is under way, with its share in [0, 1], null where nobody knows. */
  progress = $state.raw<{ readonly words: string; readonly share: number | null; readonly rows: number } | null>(null);
  /** Rows that cannot be used, found by reading all of them: it is asked whether the others are wanted. */
  checked = $state.raw<Checked | null>(null);
  /** What was stored last. */
  done = $state.raw<(DatasetRecord & { readonly refused: number }) | null>(null);
  error = $state('');

  constructor(app: App) {
    this.#app = app;
  }

  /** Where the table is from. */
  get from(): string {
    return this.#source?.source ?? '';
  }
  /** What is wrong with how the table is described; null when it can be read. */
  problem = $derived.by(() => (this.table && this.mapping ? mappingProblem(this.mapping, this.table.columns) : null));
  /** The first rows as the problems they would be, or with what is wrong with them. */
  preview = $derived.by(() => {
    const { table, mapping } = this;
    if (!table || !mapping || this.problem) return [];
    return table.rows.slice(0, shown).map((row) => ({ line: row.line, made: usable(row, mapping, this.#app.graders) }));
  });

  async file(file: File): Promise<void> {
    await this.#once(`Looking at ${file.name}`, async (signal) => this.#take(await fileSource(file), signal));
  }
  async take(source: TableSource): Promise<void> {
    await this.#once(`Looking at ${source.source}`, (signal) => this.#take(source, signal));
  }
  async #take(source: TableSource, signal: AbortSignal): Promise<void> {
    this.clear();
    const table = await glance(source, this.#app.graders, signal);
    this.#source = source;
    this.table = table;
    this.mapping = table.mapping;
    this.title = source.title;
    this.licence = source.licence;
  }

  change(changes: Partial<Mapping>): void {
    if (this.mapping) this.mapping = { ...this.mapping, ...changes };
    this.checked = null;
  }
  /** Reads every row; stores at once where all can be used, else says which cannot. */
  async check(): Promise<void> {
    const { mapping } = this;
    const source = this.#source;
    if (!source || !mapping || this.problem) return;
    await this.#once('Reading', async (signal) => {
      const checked = await check(source, mapping, this.#app.graders, signal, (share, rows) => {
        this.progress = { words: 'Reading', share, rows };
      });
      if (!checked.items.length) throw new RangeError(noneUsable(checked));
      this.checked = checked;
      if (!checked.refused && !checked.cut) await this.#store(checked, mapping);
    });
  }
  /** Stores the rows that can be used. */
  async store(): Promise<void> {
    const { checked, mapping } = this;
    if (checked && mapping) await this.#once('Storing', () => this.#store(checked, mapping));
  }
  async #store({ id, items, refused }: Checked, { grader }: Mapping): Promise<void> {
    const about = {
      id,
      title: this.title.trim() || this.from,
      licence: this.licence.trim(),
      source: this.from,
      grader,
    };
    this.progress = { words: 'Storing', share: 0, rows: 0 };
    const record = await this.#app.datasets.add(about, items, (rows) => {
      this.progress = { words: 'Storing', share: rows / items.length, rows };
    });
    this.clear();
    this.done = { ...record, refused };
  }

  clear(): void {
    this.#source = null;
    this.table = this.mapping = this.checked = this.done = null;
    this.error = '';
  }
  stop(): void {
    this.#abort?.abort(new DOMException('Stopped by the person.', 'AbortError'));
  }

  async #once(words: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.#abort) return;
    this.#abort = new AbortController();
    this.error = '';
    this.progress = { words, share: null, rows: 0 };
    try {
      await work(this.#abort.signal);
    } catch (error) {
      this.error = isAbort(error)
        ? 'Stopped; nothing was imported.'
        : error instanceof Error
          ? error.message
          : String(error);
    } finally {
      this.#abort = null;
      this.progress = null;
    }
  }
}

function noneUsable({ bad }: Checked): string {
  const [first] = bad;
  return first ? `No row can be used. Line ${first.line}: ${first.problem}` : 'There is no row in it.';
}
