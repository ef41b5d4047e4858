import type { DatasetItem } from '../datasets/item';
import type { DatasetRecord } from '../store/datasets';
import type { Store } from '../store/store';

export type { DatasetRecord };

/** Sets of problems that somebody brought, at hand without waiting. */
export interface Datasets {
  /** Newest first; those whose storing was cut short are among them, and not complete. */
  entries(): readonly DatasetRecord[];
  /** Stores a set; the same items again replace themselves. */
  add(
    record: Omit<DatasetRecord, 'size' | 'complete' | 'createdAt'>,
    items: readonly DatasetItem[],
    onProgress: (stored: number) => void,
  ): Promise<DatasetRecord>;
  remove(id: string): Promise<void>;
  /** Looks again: another tab may have brought or removed some. */
  refresh(): Promise<void>;
  /** Tells when sets came or went. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

export async function openDatasets({ datasets }: Pick<Store, 'datasets'>): Promise<Datasets> {
  let entries = await datasets.list();
  const listeners = new Set<() => void>();
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
      await refresh();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
