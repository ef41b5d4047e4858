import type { LoadProgress, ModelId, ModelRef } from '../contract/engine';
import type { SelfTest } from '../engines/self-test';
import { nameOf } from './name-of';

/** A model that is loaded, on its way, or waits for room. One model in two roles is one entry. */
export interface PoolEntry {
  readonly id: ModelId;
  readonly title: string;
  readonly state: 'loading' | 'ready' | 'failed';
  readonly progress?: LoadProgress & { readonly bytesPerSecond?: number };
  /** Why it takes longer, while it is on its way: a clause. */
  readonly delay?: string;
  readonly ref?: ModelRef;
  readonly memoryBytes?: number;
  /** Whether it writes what its weights say; absent until it was tested, and for models that are not computed here. */
  readonly selfTest?: SelfTest;
  /** A person wants it to stay: it is never unloaded for another. */
  readonly pinned?: boolean;
  readonly error?: { readonly name: string; readonly message: string };
}

/** The entries of a pool, by name, and who wants to hear of changes. */
export function poolEntries() {
  const entries = new Map<string, PoolEntry>();
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  return {
    all: (): readonly PoolEntry[] => [...entries.values()],
    get: (name: string): PoolEntry | undefined => entries.get(name),
    put(entry: PoolEntry): void {
      entries.set(nameOf(entry.id), entry);
      tell();
    },
    /** The entry with some fields changed, if there is one. */
    change(name: string, changes: Partial<PoolEntry>): void {
      const entry = entries.get(name);
      if (entry) this.put({ ...entry, ...changes });
    },
    remove(name: string): void {
      if (entries.delete(name)) tell();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
