import type { Item } from '../contract/task';
import type { Place } from '../lab/plan';
import type { DatasetRecord, KeptItem } from '../store/datasets';
import type { Store } from '../store/store';

export type { DatasetRecord };

/** Sets of problems that somebody brought, at hand without waiting. */
export interface Datasets {
  /** Newest first; those whose storing was cut short are among them, and not complete. */
  entries(): readonly DatasetRecord[];
  /** Stores a set; the same items again replace themselves. */
  add(
    record: Omit<DatasetRecord, 'size' | 'complete' | 'createdAt'>,
    items: readonly KeptItem[],
    onProgress: (stored: number) => void,
  ): Promise<DatasetRecord>;
  remove(id: string): Promise<void>;
  /** Fetches an item, so that `at` has it. Undefined when there is none. */
  bring(place: Place): Promise<Item | undefined>;
  /** An item that was brought. */
  at(place: Place): Item | undefined;
  /** Looks again: another tab may have brought or removed some. */
  refresh(): Promise<void>;
  /** Tells when sets came or went. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

export async function openDatasets({ datasets }: Pick<Store, 'datasets'>): Promise<Datasets> {
  let entries = await datasets.list();
  const listeners = new Set<() => void>();
  const brought = new Map<string, Item>();
  const refresh = async () => {
    entries = await datasets.list();
    for (const listener of listeners) listener();
  };
  return {
    entries: () => entries,
    refresh,
    async add(record, items, onProgress) {
      try {
        return await datasets.add(record, items, onProgress);
      } finally {
        await refresh();
      }
    },
    async remove(id) {
      await datasets.remove(id);
      for (const name of brought.keys()) if (name.startsWith(`${id} `)) brought.delete(name);
      await refresh();
    },
    async bring(place) {
      const [item] = await datasets.items(place.task, place.index, 1);
      if (item) brought.set(nameOf(place), item);
      return item;
    },
    at: (place) => brought.get(nameOf(place)),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const nameOf = ({ task, index }: Place) => `${task} ${index}`;
