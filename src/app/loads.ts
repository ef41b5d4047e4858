import type { DeviceWish, Engine, Model, ModelId } from '../contract/engine';
import { engineErrorName, isAbort } from '../contract/errors';
import { afterLoad, isComputedHere } from './after-load';
import { loadModel } from './load-model';
import { nameOf } from './name-of';
import type { poolEntries, PoolEntry } from './pool-entries';
import type { traffic } from './traffic';

/** What loads need to know, and whom they tell. */
export interface LoadMeans {
  /** @throws UnknownModel */
  readonly engineOf: (id: ModelId) => Engine;
  readonly wish: () => DeviceWish;
  readonly about: (id: ModelId) => { readonly title: string; readonly memoryBytes: number };
  readonly entries: ReturnType<typeof poolEntries>;
  readonly requests: ReturnType<typeof traffic>;
  /** Memory ran out: unloads others that nobody uses. Returns their titles, none when there was nothing to unload. */
  readonly makeRoom: (name: string) => Promise<readonly string[]>;
  readonly ready: (id: ModelId) => void;
  /** It is not in memory, or not any more. */
  readonly gone: (name: string) => void;
  /** Milliseconds. */
  readonly now: () => number;
}
interface Load {
  readonly abort: AbortController;
  readonly model: Promise<Model>;
}
type Show = (progress: NonNullable<PoolEntry['progress']>) => void;

/** Loads under way and loaded models, by name: each is there once, its entry says how far it is. */
export function loads({ engineOf, wish, about, entries, requests, makeRoom, ready, gone, now }: LoadMeans) {
  const all = new Map<string, Load>();
  /** Unloads under way: a load of the same model waits for them. */
  const leaving = new Map<string, Promise<void>>();
  const after = afterLoad(requests);
  let slowest = 0;

  const fetch = async (id: ModelId, signal: AbortSignal, show: Show): Promise<Model> => {
    const began = now();
    const { model, kept } = await loadModel(engineOf(id), id.model, wish(), signal, show);
    if (kept) slowest = Math.max(slowest, now() - began);
    return model;
  };
  /** When memory runs out others make room, and it is tried once more. */
  const fetchWithRoom = async (entry: Pick<PoolEntry, 'id' | 'title'>, signal: AbortSignal): Promise<Model> => {
    const shown = { ...entry, state: 'loading' } as const;
    try {
      return await fetch(entry.id, signal, (progress) => entries.put({ ...shown, progress }));
    } catch (error) {
      const freed = engineErrorName(error) === 'OutOfMemory' ? await makeRoom(nameOf(entry.id)) : [];
      if (!freed.length) throw error;
      const delay = `memory ran out; ${freed.join(' and ')} made room`;
      entries.put({ ...shown, delay });
      return await fetch(entry.id, signal, (progress) => entries.put({ ...shown, progress, delay }));
    }
  };
  const test = async (name: string, title: string, model: Model): Promise<void> => {
    const load = all.get(name);
    const current = () => all.get(name) === load;
    const selfTest = await after.test(model, title, current);
    if (selfTest && current()) entries.change(name, { selfTest });
  };
  const load = async (id: ModelId, signal: AbortSignal): Promise<Model> => {
    const name = nameOf(id);
    const { title, memoryBytes } = about(id);
    const entry = { id, title };
    entries.put({ ...entry, state: 'loading' });
    try {
      await leaving.get(name);
      const model = await fetchWithRoom(entry, signal);
      const { ref } = model;
      const selfTest = after.known(ref);
      entries.put({ ...entry, state: 'ready', ref, memoryBytes, ...(selfTest ? { selfTest } : {}) });
      ready(id);
      if (!isComputedHere(ref)) return model;
      if (!selfTest) void test(name, title, model);
      return requests.counted(model);
    } catch (error) {
      // Unless it was unloaded meanwhile, and perhaps asked for again.
      if (all.get(name)?.abort.signal === signal) {
        all.delete(name);
        gone(name);
        if (isAbort(error)) entries.remove(name);
        else entries.put({ ...entry, state: 'failed', error: named(error) });
      }
      throw error;
    }
  };

  return {
    /** The same value as long as it is the same load. */
    get: (name: string): object | undefined => all.get(name),
    /** The model; loads it unless it is loaded or loading. */
    model(id: ModelId): Promise<Model> {
      const name = nameOf(id);
      const under = all.get(name);
      if (under) return under.model;
      const abort = new AbortController();
      const model = load(id, abort.signal);
      all.set(name, { abort, model });
      return model;
    },
    cancel: (name: string): void => all.get(name)?.abort.abort(cancelled()),
    async unload(name: string): Promise<void> {
      const load = all.get(name);
      all.delete(name);
      entries.remove(name);
      load?.abort.abort(cancelled());
      const left = (async () => {
        const model = await load?.model.catch(() => undefined);
        // One that cannot say goodbye is gone all the same.
        await model?.unload().catch(() => {});
      })();
      leaving.set(name, left);
      await left;
      if (leaving.get(name) === left) leaving.delete(name);
      if (!all.has(name)) gone(name);
    },
    /** Milliseconds the slowest load took that was not a download. */
    slowest: (): number => slowest,
  };
}

const cancelled = () => new DOMException('The load was cancelled.', 'AbortError');

const named = (error: unknown) =>
  error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) };
