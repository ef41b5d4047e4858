import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { throwIfAborted } from '../../base/abort';
import { engineError } from '../../contract/errors';
import { addressOf, keptFiles, webllmStores } from '../files/names';
import { folderOf } from '../shelf/address';
import type { ShelfEntry } from '../shelf/entry';
import { archived } from './archive';
import type { Keeping } from './keep';
import { libraryName } from './mlc-model';
import type { Found } from './source';

/**
 * A kept model as one file, made of the kept files without copying them. Each is hashed on the way. @throws MissingFile
 */
export async function* exported(
  entry: ShelfEntry,
  hub: string,
  signal: AbortSignal,
): AsyncGenerator<Keeping, Blob, void> {
  const files = await filesOf(entry, hub);
  const total = files.reduce((sum, { blob }) => sum + blob.size, 0);
  const hashed: Required<Found>[] = [];
  let done = 0;
  for (const { path, blob } of files) {
    const hash = sha256.create();
    for (let at = 0; at < blob.size; at += pieceBytes) {
      throwIfAborted(signal);
      hash.update(new Uint8Array(await blob.slice(at, at + pieceBytes).arrayBuffer()));
      yield { phase: 'check', done: Math.min(total, (done += Math.min(pieceBytes, blob.size - at))), total };
    }
    hashed.push({ path, blob, sha256: bytesToHex(hash.digest()) });
  }
  return archived(entry, hashed);
}
const pieceBytes = 4 << 20;

async function filesOf(entry: ShelfEntry, hub: string): Promise<readonly Found[]> {
  const folder = folderOf(entry, hub);
  const names = entry.engine === 'transformers' ? [keptFiles] : [webllmStores.configuration, webllmStores.weights];
  const lists = await Promise.all(names.map((name) => under(name, folder)));
  const files = new Map(lists.flat().map((file) => [file.path, file]));
  if (entry.engine === 'webllm') {
    const library = await (await caches.open(webllmStores.libraries)).match(entry.library);
    if (library) files.set(libraryName, { path: libraryName, blob: await library.blob() });
  }
  if (files.size) return [...files.values()].sort((a, b) => a.blob.size - b.blob.size);
  throw engineError('MissingFile', `No files of ${entry.title} are on this device. Load it first.`);
}

async function under(name: string, folder: string): Promise<readonly Found[]> {
  const cache = await caches.open(name);
  const found: Found[] = [];
  for (const request of await cache.keys()) {
    const address = addressOf(request.url);
    // What is known about files is kept beside them, under names with a question mark.
    if (!address.startsWith(folder) || address.includes('?')) continue;
    const response = await cache.match(request);
    if (response) found.push({ path: address.slice(folder.length), blob: await response.blob() });
  }
  return found;
}
