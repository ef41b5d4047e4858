import {
  type DeviceWish,
  type Engine,
  type LoadProgress,
  type Model,
  type ModelId,
  type ModelInfo,
  type ModelRef,
} from '../contract/engine';
import { engineError, isAbort } from '../contract/errors';
import type { Seat } from '../contract/run';
import { selfTest, type SelfTest } from '../engines/self-test';
import type { Player } from '../runs/player';
import { traffic } from './traffic';

/** A model that is loaded or on its way. One model in two roles is one entry. */
export interface PoolEntry {
  readonly id: ModelId;
  readonly title: string;
  readonly state: 'loading' | 'ready' | 'failed';
  readonly progress?: LoadProgress & { readonly bytesPerSecond?: number };
  readonly ref?: ModelRef;
  readonly memoryBytes?: number;
  /** Whether it writes what its weights say; absent until it was tested, and for models that are not computed here. */
  readonly selfTest?: SelfTest;
  readonly error?: { readonly name: string; readonly message: string };
}
interface Load {
  readonly abort: AbortController;
  readonly model: Promise<Model>;
}

/** The models of this page: each is loaded once, whoever asks, and stays until it is unloaded. */
export class Pool {
  #infos: readonly ModelInfo[];
  readonly #engines: ReadonlyMap<string, Engine>;
  readonly #loads = new Map<string, Load>();
  readonly #entries = new Map<string, PoolEntry>();
  /** Of loaded models, by name. */
  readonly #concurrency = new Map<string, number>();
  readonly #listeners = new Set<() => void>();
  readonly #shoppers = new Set<() => void>();
  readonly #traffic: ReturnType<typeof traffic>;
  #wish: DeviceWish = 'auto';

  constructor(engines: readonly Engine[], infos: readonly ModelInfo[], requests = traffic()) {
    this.#traffic = requests;
    this.#engines = new Map(engines.map((engine) => [engine.id, engine]));
    this.#infos = infos;
  }

  /** What can be loaded. */
  get infos(): readonly ModelInfo[] {
    return this.#infos;
  }
  /** Puts other models on offer. What is loaded stays loaded. */
  offer(infos: readonly ModelInfo[]): void {
    this.#infos = infos;
    for (const listener of this.#shoppers) listener();
  }
  /** Tells when other models are on offer. Returns the way to stop. */
  subscribeOffer(listener: () => void): () => void {
    this.#shoppers.add(listener);
    return () => void this.#shoppers.delete(listener);
  }

  entries(): readonly PoolEntry[] {
    return [...this.#entries.values()];
  }
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  get wish(): DeviceWish {
    return this.#wish;
  }
  /** Where to run from now on. What is loaded elsewhere is unloaded. */
  async prefer(wish: DeviceWish): Promise<void> {
    if (wish === this.#wish) return;
    this.#wish = wish;
    await Promise.all(this.entries().map(({ id }) => this.unload(id)));
  }

  /** How a seat is played: by name now, by a loaded model when the first word is needed. */
  player({ model: id }: Seat): Player {
    return {
      can: this.#info(id)?.can ?? new Set(),
      concurrency: this.#concurrency.get(nameOf(id)) ?? 1,
      ref: () => this.#engine(id).resolve(id.model, this.#wish),
      model: (signal) => whileWanted(this.load(id), signal),
    };
  }

  /** The loaded model; loads it unless it is loaded or loading. @throws any EngineErrorName, AbortError when cancelled */
  load(id: ModelId): Promise<Model> {
    const name = nameOf(id);
    const under = this.#loads.get(name);
    if (under) return under.model;
    const abort = new AbortController();
    const model = this.#load(id, abort.signal);
    this.#loads.set(name, { abort, model });
    return model;
  }

  /** Stops a load that is under way. */
  cancel(id: ModelId): void {
    this.#loads.get(nameOf(id))?.abort.abort(new DOMException('The load was cancelled.', 'AbortError'));
  }

  async unload(id: ModelId): Promise<void> {
    const name = nameOf(id);
    const load = this.#loads.get(name);
    this.cancel(id);
    this.#loads.delete(name);
    this.#show(name, null);
    const model = await load?.model.catch(() => undefined);
    await model?.unload();
  }

  async #load(id: ModelId, signal: AbortSignal): Promise<Model> {
    const name = nameOf(id);
    const entry = { id, title: this.#title(id) };
    this.#show(name, { ...entry, state: 'loading' });
    try {
      const model = await this.#fetch(id, signal, (progress) =>
        this.#show(name, { ...entry, state: 'loading', progress }),
      );
      const { ref, concurrency } = model;
      this.#concurrency.set(name, concurrency);
      const ready: PoolEntry = { ...entry, state: 'ready', ref, memoryBytes: this.#memory(id) };
      this.#show(name, ready);
      if (!computed.has(ref.device)) return model;
      void this.#test(ready, model);
      return this.#traffic.counted(model);
    } catch (error) {
      this.#loads.delete(name);
      this.#show(name, isAbort(error) ? null : { ...entry, state: 'failed', error: named(error) });
      throw error;
    }
  }

  /** Once after a load, when nobody waits for anything. A test that could not be made says nothing. */
  async #test(entry: PoolEntry, model: Model): Promise<void> {
    const name = nameOf(entry.id);
    const current = () => this.#entries.get(name) === entry;
    try {
      const result = await this.#traffic.atRest(async (signal) => (current() ? await selfTest(model, signal) : null));
      if (result && current()) this.#show(name, { ...entry, selfTest: result });
    } catch (error) {
      console.info(`${entry.title} could not be tested:`, error);
    }
  }

  async #fetch(
    id: ModelId,
    signal: AbortSignal,
    show: (progress: NonNullable<PoolEntry['progress']>) => void,
  ): Promise<Model> {
    const speed = speedometer();
    const loading = this.#engine(id).load(id.model, this.#wish, signal);
    for (;;) {
      const { done, value } = await loading.next();
      if (done) return value;
      show(value.phase === 'download' ? { ...value, ...speed(value.done) } : value);
    }
  }

  #engine({ engine, model }: ModelId): Engine {
    const found = this.#engines.get(engine);
    if (!found)
      throw engineError(
        'UnknownModel',
        `There is no engine '${engine}' to load '${model}' with; choose another model.`,
      );
    return found;
  }
  #info = (id: ModelId) => this.#infos.find(({ engine, model }) => engine === id.engine && model === id.model);
  #title = (id: ModelId) => this.#info(id)?.title ?? id.model;
  #memory = (id: ModelId) => this.#info(id)?.memoryBytes ?? 0;

  #show(name: string, entry: PoolEntry | null): void {
    if (entry) this.#entries.set(name, entry);
    else this.#entries.delete(name);
    for (const listener of this.#listeners) listener();
  }
}

/** Where the numbers are those of an engine of this page, which can be wrong. */
const computed: ReadonlySet<ModelRef['device']> = new Set(['webgpu', 'wasm']);

export const nameOf = ({ engine, model }: ModelId): string => `${engine}/${model}`;

const named = (error: unknown) =>
  error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) };

/** Bytes per second since the first report. */
function speedometer() {
  let start: { at: number; done: number } | undefined;
  return (done: number): { bytesPerSecond?: number } => {
    const now = performance.now();
    start ??= { at: now, done };
    const seconds = (now - start.at) / 1000;
    return seconds > 0.2 ? { bytesPerSecond: (done - start.done) / seconds } : {};
  };
}

/** A load is shared: one who no longer wants it leaves, the load goes on. */
function whileWanted(model: Promise<Model>, signal: AbortSignal): Promise<Model> {
  if (signal.aborted) return Promise.reject(signal.reason as Error);
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    model.then(resolve, reject);
  });
}
