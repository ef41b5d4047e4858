import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { throwIfAborted } from '../../base/abort';
import { engineError } from '../../contract/errors';
import { keptFiles, keptName, webllmStores } from '../files/names';
import { folderOf } from '../shelf/address';
import type { ShelfEntry } from '../shelf/entry';
import type { OwnFile } from './own';
import { named } from './place';
import type { Found } from './source';

export interface Keeping {
  readonly phase: 'check' | 'keep';
  /** Bytes. */
  readonly done: number;
  readonly total: number;
}

/**
 * Hashes the files of a model, names it by them, and puts them where its engine finds them. Files are streamed, never whole
 * in memory; after a failure nothing is left. @throws CorruptFile, Unsupported, QuotaExceededError, AbortError
 */
export async function* keep(
  draft: ShelfEntry,
  given: readonly Found[],
  pageOrigin: string,
  signal: AbortSignal,
): AsyncGenerator<Keeping, ShelfEntry, void> {
  if (typeof caches === 'undefined')
    throw engineError('Unsupported', 'This browser keeps no files for this page. Open it over https or localhost.');
  const files = draft.own!.files.map(({ path }) => given.find((file) => file.path === path)!);
  const total = files.reduce((sum, { blob }) => sum + blob.size, 0);
  const hashed: OwnFile[] = [];
  let done = 0;
  for (const file of files) {
    const hash = sha256.create();
    for await (const piece of pieces(file.blob, signal)) {
      hash.update(piece);
      yield { phase: 'check', done: (done += piece.byteLength), total };
    }
    hashed.push(verified(file, bytesToHex(hash.digest())));
  }
  const entry = named(draft, hashed, pageOrigin);
  yield* store(entry, files, total, signal);
  return entry;
}

function verified({ path, blob, sha256: expected }: Found, found: string): OwnFile {
  if (expected === undefined || expected === found) return { path, bytes: blob.size, sha256: found };
  throw engineError(
    'CorruptFile',
    `${path} is damaged: its SHA-256 is ${found.slice(0, 12)}… instead of ${expected.slice(0, 12)}…. Export the model again.`,
  );
}

async function* store(entry: ShelfEntry, files: readonly Found[], total: number, signal: AbortSignal) {
  const folder = folderOf(entry, '');
  const put: (() => Promise<unknown>)[] = [];
  let done = 0;
  try {
    for (const { path, blob } of files) {
      throwIfAborted(signal);
      const cache = await caches.open(cacheFor(entry, path));
      const key = nameFor(entry, folder + path);
      put.push(() => cache.delete(key));
      await cache.put(key, new Response(blob, { headers: { 'content-type': 'application/octet-stream' } }));
      yield { phase: 'keep' as const, done: (done += blob.size), total };
    }
  } catch (error) {
    await Promise.all(put.map((undo) => undo()));
    throw error;
  }
}

/** The cache in which an engine looks for a file. */
export function cacheFor({ engine }: Pick<ShelfEntry, 'engine'>, path: string): string {
  if (engine === 'transformers') return keptFiles;
  if (path.endsWith('.wasm')) return webllmStores.libraries;
  return path === 'mlc-chat-config.json' ? webllmStores.configuration : webllmStores.weights;
}
export const nameFor = ({ engine, own }: ShelfEntry, address: string): string =>
  engine === 'transformers' ? keptName(address, own?.branch ?? 'main') : address;

/** Four megabytes are read at a time. */
const pieceBytes = 4 << 20;
async function* pieces(blob: Blob, signal: AbortSignal): AsyncGenerator<Uint8Array, void, void> {
  for (let at = 0; at < blob.size; at += pieceBytes) {
    throwIfAborted(signal);
    yield new Uint8Array(await blob.slice(at, at + pieceBytes).arrayBuffer());
  }
}
