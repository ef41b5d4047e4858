import type { Item } from '../contract/task';
import type { Backend, Change } from './backend';

/** A set of problems that somebody brought. Its items are stored beside it. */
export interface DatasetRecord {
  /** `dataset-` and a hash of its items: the same items have the same id everywhere. */
  readonly id: string;
  readonly title: string;
  /** As its source says; empty when it says nothing. */
  readonly licence: string;
  /** The name of the file, or the name on a hub. */
  readonly source: string;
  /** Id of the grader of every item. */
  readonly grader: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** False while it is being stored, and for ever when that was cut short. */
  readonly complete: boolean;
}
/** An item without what the dataset says of all of them. */
export interface KeptItem extends Pick<Item, 'target' | 'tags'> {
  readonly prompt: string;
  readonly choices?: readonly string[];
  readonly extra?: NonNullable<Item['problem']['extra']>;
}
/** Neighbours are one row: a hundred thousand rows of one item each would take minutes to write. */
export interface ChunkRow {
  readonly dataset: string;
  /** Its first item has the number `chunk · chunkSize`. */
  readonly chunk: number;
  readonly items: readonly KeptItem[];
}
export const chunkSize = 100;
/** Chunks that are written at once. */
const together = 20;

export interface Datasets {
  /** Newest first. */
  list(): Promise<readonly DatasetRecord[]>;
  get(id: string): Promise<DatasetRecord | undefined>;
  /** Stores it in pieces; `onProgress` hears how many items are stored. Cut short, it stays and is not complete. */
  add(
    record: Omit<DatasetRecord, 'size' | 'complete' | 'createdAt'>,
    items: readonly KeptItem[],
    onProgress?: (stored: number) => void,
  ): Promise<DatasetRecord>;
  /** The items from that number on, as many as there are up to `count`. Empty when there is no such dataset. */
  items(id: string, from: number, count: number): Promise<readonly Item[]>;
  remove(id: string): Promise<void>;
}

export function datasets(backend: Backend, now: () => number): Datasets {
  const get = (id: string) => backend.get('datasets', id);
  const put = (record: DatasetRecord) => backend.write([{ table: 'datasets', put: record }]);
  const remove = (id: string) =>
    backend.write([
      { table: 'datasets', remove: id },
      { table: 'datasetItems', under: [id] },
    ]);
  return {
    get,
    remove,
    list: async () => (await backend.list('datasets')).sort((a, b) => b.createdAt - a.createdAt),
    async add(given, items, onProgress = () => {}) {
      const record = { ...given, size: items.length, createdAt: now(), complete: false };
      await remove(given.id);
      await put(record);
      for (let from = 0; from < items.length; from += chunkSize * together) {
        await backend.write(chunksOf(given.id, items, from, Math.min(from + chunkSize * together, items.length)));
        onProgress(Math.min(from + chunkSize * together, items.length));
      }
      const stored = { ...record, complete: true };
      await put(stored);
      return stored;
    },
    async items(id, from, count) {
      const record = await get(id);
      if (!record || count <= 0 || from < 0) return [];
      const [first, last] = [Math.floor(from / chunkSize), Math.floor((from + count - 1) / chunkSize)];
      const range = { lower: [id, first], upper: [id, last] };
      const chunks = await backend.list('datasetItems', { range });
      return chunks
        .flatMap(({ chunk, items }) => items.map((item, place) => itemOf(record, chunk * chunkSize + place, item)))
        .filter((_, place) => place + first * chunkSize >= from && place + first * chunkSize < from + count);
    },
  };
}

function chunksOf(dataset: string, items: readonly KeptItem[], from: number, to: number): Change[] {
  const rows: ChunkRow[] = [];
  for (let at = from; at < to; at += chunkSize)
    rows.push({ dataset, chunk: at / chunkSize, items: items.slice(at, at + chunkSize) });
  return rows.map((put) => ({ table: 'datasetItems', put }));
}

function itemOf({ id, grader }: DatasetRecord, index: number, { target, tags, ...problem }: KeptItem): Item {
  return { problem: { id: `${id}-${index}`, ...problem }, target, grader, ...(tags ? { tags } : {}) };
}
