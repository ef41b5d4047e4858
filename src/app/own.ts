import type { Json } from '../base/json';
import type { ModelId } from '../contract/engine';
import type { MlcEntry, OnnxEntry, ShelfEntry } from '../engines/shelf/entry';
import { readOwn } from '../engines/own/read-own';
import { setting, type Settings } from '../store/settings';

/** Models that somebody added. What is stored is read with care: it may come from another version. */
const added = setting<readonly Json[]>('own-models', []);

export interface OwnModels {
  /** The newest first. */
  list(): readonly ShelfEntry[];
  onnx(): readonly OnnxEntry[];
  mlc(): readonly MlcEntry[];
  /** Adds a model, or puts it in the place of the one of that name. */
  add(entry: ShelfEntry): Promise<void>;
  /** Takes it off the list. Its files are the matter of the shelf. */
  remove(id: ModelId): Promise<void>;
  /** Writes the list again, after all settings were removed and files were not. */
  restore(): Promise<void>;
  subscribe(listener: () => void): () => void;
}

/** `origin` is that of the page; `now` gives milliseconds since 1970. */
export async function openOwn(settings: Settings, origin: string, now = Date.now): Promise<OwnModels> {
  let entries = readOwn(await settings.get(added), origin);
  const listeners = new Set<() => void>();
  const set = async (next: readonly ShelfEntry[]) => {
    entries = next;
    await settings.set(added, next as unknown as readonly Json[]);
    for (const listener of listeners) listener();
  };
  // Another tab may have added some since.
  const stored = async () => readOwn(await settings.get(added), origin);
  const without = (list: readonly ShelfEntry[], { engine, model }: ModelId) =>
    list.filter((entry) => entry.engine !== engine || entry.id !== model);
  return {
    list: () => entries,
    onnx: () => entries.filter((entry) => entry.engine === 'transformers'),
    mlc: () => entries.filter((entry) => entry.engine === 'webllm'),
    async add(entry) {
      const whole = { ...entry, own: { ...entry.own!, addedAt: now() } };
      await set([whole, ...without(await stored(), { engine: entry.engine, model: entry.id })]);
    },
    remove: async (id) => set(without(await stored(), id)),
    restore: () => set(entries),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
