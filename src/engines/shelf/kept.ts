import { isBrought } from '../files/manifest';
import { addressOf, keptFiles, pieceStore, webllmStores as stores } from '../files/names';
import { folderOf } from './address';
import type { MlcEntry, ShelfEntry } from './entry';

/** Ids of the models whose files are all on this device, so that they load without a network. */
export async function keptOf(entries: readonly ShelfEntry[], hub: string): Promise<ReadonlySet<string>> {
  if (typeof caches === 'undefined') return new Set();
  const [weights, configuration, libraries, files] = await Promise.all(
    [stores.weights, stores.configuration, stores.libraries, keptFiles].map(addresses),
  );
  const kept = await Promise.all(
    entries.map(async (entry) => {
      const folder = folderOf(entry, hub);
      if ((await isBrought(folder, files!)) === false) return false;
      if (entry.engine === 'transformers') return hasOnnx(folder, files!);
      const begun = weights!.has(`${folder}tensor-cache.json`) && configuration!.has(`${folder}mlc-chat-config.json`);
      return begun && libraries!.has(entry.library) && (await hasAllShards(folder, weights!));
    }),
  );
  return new Set(entries.filter((_entry, place) => kept[place]).map(({ id }) => id));
}

/** Removes the files of a model; a library that another kept model uses stays. */
export async function forget(entry: ShelfEntry, hub: string, others: readonly ShelfEntry[] = []): Promise<void> {
  if (typeof caches === 'undefined') return;
  const folder = folderOf(entry, hub);
  const names = [stores.weights, stores.configuration, keptFiles, pieceStore];
  await Promise.all(names.map((name) => remove(name, (url) => url.startsWith(folder))));
  if (entry.engine === 'webllm' && !(await isShared(entry, hub, others)))
    await remove(stores.libraries, (url) => url === entry.library);
}

async function isShared({ id, library }: MlcEntry, hub: string, others: readonly ShelfEntry[]): Promise<boolean> {
  const siblings = others.filter((other) => other.engine === 'webllm' && other.library === library && other.id !== id);
  return (await keptOf(siblings, hub)).size > 0;
}

async function addresses(name: string): Promise<ReadonlySet<string>> {
  if (!(await caches.has(name))) return new Set();
  const requests = await (await caches.open(name)).keys();
  return new Set(requests.map(({ url }) => addressOf(url)));
}

async function remove(name: string, matches: (url: string) => boolean): Promise<void> {
  if (!(await caches.has(name))) return;
  const cache = await caches.open(name);
  for (const request of await cache.keys()) if (matches(request.url)) await cache.delete(request);
}

/** Weights in any precision, and what is read before them. */
function hasOnnx(folder: string, files: ReadonlySet<string>): boolean {
  const all = [...files].filter((url) => url.startsWith(folder));
  const has = (pattern: RegExp) => all.some((url) => pattern.test(url));
  return has(/\/onnx\/.*\.onnx$/) && has(/\/config\.json$/) && has(/\/tokenizer\.json$/);
}

/** web-llm's list of shards is there before the shards are. */
async function hasAllShards(folder: string, weights: ReadonlySet<string>): Promise<boolean> {
  const list = await (await caches.open(stores.weights)).match(`${folder}tensor-cache.json`);
  const { records = [] } = ((await list?.json()) ?? {}) as {
    readonly records?: readonly { readonly dataPath: string }[];
  };
  return records.length > 0 && records.every(({ dataPath }) => weights.has(`${folder}${dataPath}`));
}
