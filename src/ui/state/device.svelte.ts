import type { App } from '../../app/app';
import { device, memoryLimit, theme, watts, type Theme } from '../../app/settings';
import type { PoolEntry } from '../../app/pool';
import type { DeviceWish, ModelId } from '../../contract/engine';

type DeviceReport = Awaited<ReturnType<App['device']>>;

/** What this device offers, what is loaded on it, and what a person wishes of it. */
export class Device {
  report = $state.raw<DeviceReport | null>(null);
  entries = $state.raw<readonly PoolEntry[]>([]);
  wish = $state<DeviceWish>('auto');
  theme = $state<Theme>('system');
  /** Bytes that loaded models may take together; 0 leaves it to the device. */
  limit = $state(0);
  /** What the device draws while a model runs, as a person says; 0: nobody has said so. */
  watts = $state(0);
  /** What the last button did, in words. */
  said = $state('');
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /** Bytes that the loaded models take, an estimate. */
  memory: number = $derived(this.entries.reduce((sum, { memoryBytes = 0 }) => sum + memoryBytes, 0));

  /** Loaded, on its way, or failed. */
  uses({ engine, model }: ModelId): boolean {
    return this.entries.some(({ id }) => id.engine === engine && id.model === model);
  }

  /** Reads everything and follows what is loaded. Returns the way to stop. */
  open(): () => void {
    const { pool, store } = this.#app;
    const read = () => (this.entries = pool.entries());
    read();
    void this.measure();
    void store.settings.get(device).then((wish) => (this.wish = wish));
    void store.settings.get(theme).then((chosen) => (this.theme = chosen));
    void store.settings.get(memoryLimit).then((bytes) => (this.limit = bytes));
    void store.settings.get(watts).then((power) => (this.watts = power));
    return pool.subscribe(read);
  }
  async measure(): Promise<void> {
    this.report = await this.#app.device();
  }

  async prefer(wish: DeviceWish): Promise<void> {
    this.wish = wish;
    await this.#app.store.settings.set(device, wish);
  }
  async dress(chosen: Theme): Promise<void> {
    this.theme = chosen;
    await this.#app.store.settings.set(theme, chosen);
  }

  async draws(power: number): Promise<void> {
    this.watts = power;
    await this.#app.store.settings.set(watts, power);
  }
  async allow(bytes: number): Promise<void> {
    this.limit = bytes;
    await this.#app.store.settings.set(memoryLimit, bytes);
  }

  pin(id: ModelId, pinned: boolean): void {
    this.#app.pool.pin(id, pinned);
  }
  cancel(id: ModelId): void {
    this.#app.pool.cancel(id);
  }
  async unload(id: ModelId): Promise<void> {
    await this.#app.pool.unload(id);
  }
  /** A load that fails is shown by its entry. */
  load(id: ModelId): void {
    this.#app.pool.load(id).catch(() => {});
  }

  /** Asks that stored runs be kept when the device runs out of room. Browsers decide by their own rules. */
  async persist(): Promise<void> {
    const granted = (await navigator.storage?.persist?.().catch(() => false)) ?? false;
    this.said = granted
      ? 'The browser will keep what is stored here until you remove it.'
      : 'The browser did not agree. It may after you have used the page more, or bookmarked or installed it.';
    await this.measure();
  }
  async forgetCompletions(): Promise<void> {
    await this.#app.store.completions.clear();
    this.said = 'Cached completions are forgotten. Runs are as they were; new ones are generated anew.';
    await this.measure();
  }
  /** Removes runs, completions and settings, then begins anew. Added models stay. */
  async wipe(): Promise<void> {
    await this.#app.store.wipe();
    // Their files are still there.
    await this.#app.own.restore();
    this.#app.tabs.announce();
    location.hash = '#/';
    location.reload();
  }
}
