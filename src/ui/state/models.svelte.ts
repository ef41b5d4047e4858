import type { App } from '../../app/app';
import type { DeviceReport } from '../../app/device';
import { usesOf } from '../../app/in-use';
import { nameOf } from '../../app/name-of';
import type { PoolEntry } from '../../app/pool';
import { hub, hubProblem, officialHub } from '../../app/shelf';
import type { ModelId, ModelInfo } from '../../contract/engine';
import { anything, grouped, narrowed, type Filter, type Sort } from '../panels/models/narrow';
import { rowsOf } from '../panels/models/rows';
import { DownloadList } from './downloads.svelte';
import type { SetUp } from './set-up.svelte';

/** The shelf of models: what there is, what of it is here, and what can be done with it. */
export class Models {
  filter = $state.raw<Filter>(anything);
  sort = $state<Sort>('download');
  hub = $state(officialHub);
  /** What the last button did, in words. */
  said = $state('');
  #report = $state.raw<DeviceReport | null>(null);
  #kept = $state.raw<ReadonlySet<string>>(new Set());
  #loads = $state.raw<readonly PoolEntry[]>([]);
  #wide = $state.raw<ReadonlySet<string>>(new Set());
  #elsewhere = $state.raw<ReadonlySet<string>>(new Set());
  readonly downloads: DownloadList;
  readonly #app: App;
  readonly #setUp: SetUp;

  constructor(app: App, setUp: SetUp) {
    this.#app = app;
    this.#setUp = setUp;
    this.downloads = new DownloadList(app, () => void this.measure());
  }

  rows = $derived.by(() =>
    rowsOf({
      models: this.#app.models,
      entries: this.#app.shelf.entries,
      report: this.#report,
      kept: this.#kept,
      loads: this.#loads,
      wide: this.#wide,
    }),
  );
  shown = $derived.by(() => narrowed(this.rows, this.filter));
  groups = $derived.by(() => grouped(this.shown, this.sort));
  /** Why there is no graphics adapter; empty when there is one. */
  noGpu = $derived.by(() => (this.#report && !this.#report.adapter ? this.#report.why : ''));
  /** What the device offers; null while nobody asked. */
  get report(): DeviceReport | null {
    return this.#report;
  }
  engines = $derived.by(() => [...new Set(this.rows.map(({ info }) => info.engine))]);

  /** Reads everything and follows what is loaded. Returns the way to stop. */
  open(): () => void {
    const { pool, store } = this.#app;
    const read = () => {
      const ready = (loads: readonly PoolEntry[]) => loads.filter(({ state }) => state === 'ready').length;
      const before = ready(this.#loads);
      this.#loads = pool.entries();
      if (ready(this.#loads) !== before) void this.measure();
    };
    read();
    void this.measure();
    void store.settings.get(hub).then((address) => (this.hub = address));
    const stops = [
      pool.subscribe(read),
      this.downloads.open(),
      this.#app.elsewhere.subscribe(() => void this.#lookElsewhere()),
    ];
    return () => stops.forEach((stop) => stop());
  }
  async measure(): Promise<void> {
    const [report, kept] = await Promise.all([this.#app.device(), this.#app.shelf.kept()]);
    this.#report = report;
    this.#kept = kept;
    await this.#lookElsewhere();
  }
  async #lookElsewhere(): Promise<void> {
    this.#elsewhere = await this.#app.elsewhere.names();
  }
  /** Whether another tab has it in memory. */
  isElsewhere(id: ModelId): boolean {
    return this.#elsewhere.has(nameOf(id));
  }

  narrow(changes: Partial<Filter>): void {
    this.filter = { ...this.filter, ...changes };
  }
  /** A load that fails is shown by its entry. */
  load(id: ModelId): void {
    this.#app.pool.load(id).catch(() => {});
  }
  cancel(id: ModelId): void {
    this.#app.pool.cancel(id);
  }
  unload(id: ModelId): void {
    void this.#app.pool.unload(id);
  }
  /** What would be disturbed if it were removed now. */
  usesOf(info: ModelInfo): Promise<readonly string[]> {
    return usesOf(this.#app, info);
  }
  /** Says what was added. */
  async added(title: string): Promise<void> {
    this.narrow(anything);
    await this.measure();
    this.said = `${title} is added.`;
  }
  async remove(info: ModelInfo): Promise<void> {
    await this.#app.pool.unload(info);
    await this.#app.shelf.remove(info);
    await this.measure();
    this.said = `${info.title} is removed from this device.`;
  }
  /** Shows a 16-bit model by its 32-bit twin, or the other way round. */
  swap(half: string): void {
    const wide = new Set(this.#wide);
    if (!wide.delete(half)) wide.add(half);
    this.#wide = wide;
  }

  /** Roles a model is cast for. */
  plays(id: ModelId): readonly string[] {
    return ['actor', 'critic'].filter((role) => {
      const seat = this.#setUp.seat(role);
      return seat !== null && nameOf(seat.model) === nameOf(id);
    });
  }
  cast(info: ModelInfo, role: 'actor' | 'critic'): void {
    const { engine, model, title } = info;
    const seat = this.#setUp.seat(role);
    this.#setUp.cast(role, { ...(role === 'critic' ? { temperature: 0 } : {}), ...seat, model: { engine, model } });
    this.said = `${title} is cast as ${role}.`;
  }

  /** Sets where models are fetched from; returns what is wrong with the address, or null. */
  async fetchFrom(address: string): Promise<string | null> {
    const wish = address.trim();
    const whole = wish === '' ? officialHub : wish.endsWith('/') ? wish : `${wish}/`;
    const problem = hubProblem(whole);
    if (problem) return problem;
    await this.#app.store.settings.set(hub, whole);
    this.hub = whole;
    await this.measure();
    return null;
  }
}
