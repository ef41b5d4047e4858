import type { DeviceWish, Engine, Model, ModelId, ModelInfo } from '../contract/engine';
import { engineError, engineErrorName } from '../contract/errors';
import type { Seat } from '../contract/run';
import { orAbort } from '../base/abort';
import type { Player } from '../runs/player';
import { guestOf, type Entered } from './guest';
import { loads } from './loads';
import { memoryGate } from './memory-gate';
import { nameOf } from './name-of';
import { poolEntries, type PoolEntry } from './pool-entries';
import { showWaits } from './pool-waits';
import { traffic } from './traffic';
import { wear } from './wear';

export { nameOf, type PoolEntry };

/** What a pool may be given by a test. */
export interface PoolMeans {
  readonly requests?: ReturnType<typeof traffic>;
  /** Milliseconds. */
  readonly now?: () => number;
  /** Passes before a model that nobody uses just now is unloaded for another. */
  readonly grace?: () => Promise<void>;
  readonly wear?: ReturnType<typeof wear>;
}
/** Milliseconds in which a run that was answered asks its next question. */
const nextQuestion = 50;
/** Milliseconds one waits at least before others are let in no more. */
const patience = 60_000;
/** Changing models may take one part in so many of the time. */
const share = 10;

/**
 * The models of this page: each is loaded once, whoever asks, and stays until it is unloaded. Where not all fit into memory they
 * take turns: one that nobody uses makes room for one that is asked, and is loaded again when it is asked.
 */
export class Pool {
  #infos: readonly ModelInfo[];
  readonly #engines: ReadonlyMap<string, Engine>;
  readonly #loads: ReturnType<typeof loads>;
  readonly #entries = poolEntries();
  /** Of loaded models, by name. */
  readonly #concurrency = new Map<string, number>();
  readonly #shoppers = new Set<() => void>();
  readonly #gate: ReturnType<typeof memoryGate>;
  readonly #now: () => number;
  readonly #wear: ReturnType<typeof wear>;
  /** Second copies of loaded models, and how to drop them. */
  readonly #spares = new Map<string, () => Promise<void>>();
  /** Names of models that a person wants to stay. */
  readonly #pinned = new Set<string>();
  #limit = Infinity;
  #wish: DeviceWish = 'auto';

  constructor(engines: readonly Engine[], infos: readonly ModelInfo[], means: PoolMeans = {}) {
    const { requests = traffic(), now = () => performance.now(), grace = shortly } = means;
    this.#wear = means.wear ?? wear();
    this.#now = now;
    this.#engines = new Map(engines.map((engine) => [engine.id, engine]));
    this.#infos = infos;
    this.#loads = loads({
      engineOf: (id) => this.#engine(id),
      wish: () => this.#wish,
      about: (id) => ({ title: this.#title(id), memoryBytes: this.#info(id)?.memoryBytes ?? 0 }),
      entries: this.#entries,
      requests,
      makeRoom: (name) => this.#makeRoom(name),
      ready: (id) => this.#pinned.has(nameOf(id)) && this.pin(id, true),
      gone: (name) => this.#gate.forget(name),
      now,
    });
    this.#gate = memoryGate({
      limit: () => this.#limit,
      evict: (name) => this.#spares.get(name)?.() ?? this.#unload(name),
      waiting: (waits) => showWaits(this.#entries, waits, this.#infos, (name) => this.#loads.get(name) !== undefined),
      patience: () => Math.max(patience, share * this.#loads.slowest()),
      now,
      grace,
    });
  }

  /** Bytes that loaded models may take together from now on; one alone may always be loaded. */
  allow(bytes: number): void {
    this.#limit = bytes;
  }
  /** Bytes that may be taken; less than was allowed once memory has run out. */
  get limit(): number {
    return this.#limit;
  }

  /** What can be loaded. */
  get infos(): readonly ModelInfo[] {
    return this.#infos;
  }
  /** Puts other models on offer. What is loaded stays loaded. */
  offer(infos: readonly ModelInfo[]): void {
    this.#infos = infos;
    this.#shoppers.forEach((listener) => listener());
  }
  /** Tells when other models are on offer. Returns the way to stop. */
  subscribeOffer(listener: () => void): () => void {
    this.#shoppers.add(listener);
    return () => void this.#shoppers.delete(listener);
  }

  entries(): readonly PoolEntry[] {
    return this.#entries.all();
  }
  subscribe(listener: () => void): () => void {
    return this.#entries.subscribe(listener);
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

  /** How a seat is played: by name now, by a loaded model for as long as an answer takes. */
  player({ model: id }: Seat): Player {
    return {
      can: this.#info(id)?.can ?? new Set(),
      concurrency: this.#concurrency.get(nameOf(id)) ?? 1,
      ref: () => this.#engine(id).resolve(id.model, this.#wish),
      model: async () => this.#guest(id),
    };
  }

  /**
   * The model, loaded unless it is loaded or loading. What is returned can be used for ever: should the model have made room for
   * another, it is loaded again. @throws any EngineErrorName, AbortError when cancelled
   */
  async load(id: ModelId): Promise<Model> {
    const { model, leave } = await this.#enter(id, new AbortController().signal);
    leave();
    return { ...model, ...this.#guest(id), unload: () => this.unload(id) };
  }

  /** Stops a load that is under way or waits for room. */
  cancel(id: ModelId): void {
    this.#loads.cancel(nameOf(id));
    this.#gate.turnAway(nameOf(id));
  }

  async unload(id: ModelId): Promise<void> {
    this.#gate.turnAway(nameOf(id));
    this.#pinned.delete(nameOf(id));
    await this.#unload(nameOf(id));
  }

  /** Keeps a loaded model from making room for others, or lets it again. */
  pin(id: ModelId, pinned: boolean): void {
    const name = nameOf(id);
    if (this.#entries.get(name)?.state !== 'ready') return;
    if (pinned) this.#pinned.add(name);
    else this.#pinned.delete(name);
    this.#gate.pin(name, pinned);
    this.#entries.change(name, { pinned });
  }

  /**
   * Room for a second copy of a loaded model, beside all that is loaded: null when there is none, else the way to give it back. It is
   * dropped as soon as the room is needed.
   */
  spare(id: ModelId, drop: () => Promise<void>): (() => void) | null {
    const name = `second ${nameOf(id)}`;
    const bytes = this.#info(id)?.memoryBytes ?? 0;
    if (!bytes || !this.#gate.lodge({ name, bytes, bundled: false })) return null;
    const giveBack = () => {
      this.#spares.delete(name);
      this.#gate.forget(name);
    };
    this.#spares.set(name, () => drop().finally(giveBack));
    return giveBack;
  }

  async #unload(name: string): Promise<void> {
    this.#wear.forget(name);
    await this.#loads.unload(name);
  }

  /** What this device could not hold together is not tried again. */
  async #makeRoom(name: string): Promise<readonly string[]> {
    const together = this.#gate.taken();
    const freed = await this.#gate.freeOthers(name);
    if (freed.length) this.#limit = Math.min(this.#limit, together - 1);
    return freed.map(this.#titleOf);
  }

  /** Ends a worker that has grown too much, when nobody uses it; the next request has a new one. */
  async #weigh(name: string, model: Model): Promise<void> {
    const load = this.#loads.get(name);
    const bytes = await model.measure?.().catch(() => null);
    if (!bytes || !this.#wear.isWorn(name, bytes) || this.#loads.get(name) !== load || this.#gate.isUsed(name)) return;
    console.info(
      `${this.#titleOf(name)} has grown to ${Math.round(bytes / 1e6)} MB; the next request has a new worker.`,
    );
    await this.#unload(name);
  }

  /** The model, asked for anew with each request. */
  #guest(id: ModelId): Pick<Model, 'generate' | 'score'> {
    return guestOf({ enter: (signal) => this.#enter(id, signal), failed: (error) => this.#giveUp(id, error) });
  }
  /** A model whose memory ran out is not asked again: the next request loads it anew. */
  async #giveUp(id: ModelId, error: unknown): Promise<void> {
    if (engineErrorName(error) === 'OutOfMemory') await this.#unload(nameOf(id));
  }

  /** Waits for room, then for the load. */
  async #enter(id: ModelId, signal: AbortSignal): Promise<Entered> {
    const name = nameOf(id);
    const { memoryBytes: bytes = 0, bundled = false } = this.#info(id) ?? {};
    const asked = this.#now();
    const leave = await this.#gate.enter({ name, bytes, bundled }, signal);
    const waited = this.#now() - asked;
    try {
      // A load is shared: one who no longer wants it leaves, the load goes on.
      const model = await orAbort(this.#loads.model(id), signal);
      this.#concurrency.set(name, model.concurrency);
      const left = () => {
        leave();
        if (model.measure && !this.#gate.isUsed(name)) void this.#weigh(name, model);
      };
      return { model, waited, leave: left };
    } catch (error) {
      leave();
      throw error;
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
  #titleOf = (name: string) => this.#infos.find((info) => nameOf(info) === name)?.title ?? name;
}

const shortly = () => new Promise<void>((resolve) => setTimeout(resolve, nextQuestion));
