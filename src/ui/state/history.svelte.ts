import type { App } from '../../app/app';
import { anything, matcher, type Filter } from '../panels/history/filter';
import type { RunRecord } from '../panels/history/record';
import { extended, none, toggled, within, type Selection } from '../panels/history/selection';

/** Milliseconds in which a deletion can be taken back. */
const regret = 20_000;

/** All runs of this device: the list, what of it is shown, what is chosen, and what was just deleted. */
export class History {
  records = $state.raw<readonly RunRecord[]>([]);
  loaded = $state(false);
  filter = $state.raw<Filter>(anything);
  /** Deleted runs that can still be brought back. */
  deleted = $state.raw<ReadonlySet<string>>(new Set());
  /** Runs that were to be deleted, but are under way in some tab. */
  spared = $state(0);
  #selection = $state.raw<Selection>(none);

  readonly #app: App;
  readonly #left = new AbortController();
  #reading: Promise<void> | null = null;
  #stale = false;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(app: App) {
    this.#app = app;
  }

  /** Newest first. */
  shown: readonly RunRecord[] = $derived.by(() => {
    const wanted = matcher(this.filter, (id) => this.titleOf(id));
    return this.records.filter((record) => !this.deleted.has(record.run.id) && wanted(record));
  });
  ids: readonly string[] = $derived(this.shown.map(({ run }) => run.id));
  chosen: readonly string[] = $derived(within(this.#selection, this.ids));
  /** Titles of the models that occur, for the filter. */
  models: readonly string[] = $derived([...new Set(this.records.flatMap(({ summary }) => summary.models))].sort());
  strategies: readonly string[] = $derived([...new Set(this.records.map(({ summary }) => summary.strategy))].sort());

  /** Title of a strategy; its id when it is not here any more. */
  titleOf(strategy: string): string {
    return this.#app.strategies.get(strategy)?.title ?? strategy;
  }
  isChosen(id: string): boolean {
    return this.#selection.ids.has(id);
  }

  /** Reads the list and keeps it current, also with what other tabs do. Returns the way to stop. */
  open(): () => void {
    void this.refresh();
    this.#app.tabs.onAnnounced(() => void this.refresh(), this.#left.signal);
    return () => {
      this.#left.abort();
      void this.settle();
    };
  }
  /** Announcements that come while the list is read are answered by one more reading. */
  refresh(): Promise<void> {
    if (this.#reading) this.#stale = true;
    return (this.#reading ??= this.#read().finally(() => (this.#reading = null)));
  }
  async #read(): Promise<void> {
    do {
      this.#stale = false;
      this.records = await this.#app.store.runs.list();
      this.loaded = true;
    } while (this.#stale);
  }

  narrow(changes: { readonly [Field in keyof Filter]?: Filter[Field] | undefined }): void {
    const next = Object.entries({ ...this.filter, ...changes }).filter(([, value]) => value !== undefined);
    this.filter = Object.fromEntries(next) as unknown as Filter;
  }
  toggle(id: string): void {
    this.#selection = toggled(this.#selection, id);
  }
  extendTo(id: string): void {
    this.#selection = extended(this.#selection, this.ids, id);
  }
  /** Where a range will be measured from, while nothing is chosen yet. */
  anchorAt(id: string): void {
    if (!this.#selection.ids.size) this.#selection = { ...this.#selection, anchor: id };
  }
  choose(ids: readonly string[]): void {
    this.#selection = { ids: new Set(ids), anchor: ids[0] ?? null };
  }

  /** Takes runs out of the list; they are gone for good with `settle`, and back with `undo`. */
  async delete(ids: readonly string[]): Promise<void> {
    await this.settle();
    const held = new Set<string>();
    for (const { run, status } of this.records)
      if (status === 'running' && (await this.#app.tabs.isHeld(run.id))) held.add(run.id);
    const free = ids.filter((id) => !held.has(id));
    this.spared = ids.length - free.length;
    this.deleted = new Set(free);
    this.choose([]);
    this.#settling = setTimeout(() => void this.settle(), regret);
  }
  undo(): void {
    clearTimeout(this.#settling);
    this.deleted = new Set();
  }
  /** Deletes for good what was taken out of the list. */
  async settle(): Promise<void> {
    clearTimeout(this.#settling);
    const ids = [...this.deleted];
    this.spared = 0;
    if (!ids.length) return;
    await this.#app.store.runs.remove(ids);
    this.records = this.records.filter(({ run }) => !this.deleted.has(run.id));
    this.deleted = new Set();
    this.#app.tabs.announce();
  }
}
