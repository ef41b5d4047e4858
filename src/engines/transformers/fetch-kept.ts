import { throwIfAborted } from '../../base/abort';
import { engineError } from '../../contract/errors';

/** Cache Storage in which model and runtime files stay on this device. */
export const shelf = 'redraft-files';

export interface Keeping {
  readonly signal: AbortSignal;
  /** Part of a file's name on the shelf: another revision is another file. */
  readonly revision: string;
  /** Bytes the file must have; absent is not checked. */
  readonly bytes?: number;
  /** Called for every piece; `cached` when it came from this device. */
  readonly onBytes?: (bytes: number, cached: boolean) => void;
}

/**
 * A `fetch` that looks on the shelf first and puts there what it had to fetch. A file is streamed to the shelf and read
 * back from it, so that it is in memory once. Without Cache Storage (an insecure origin, a private window) files just
 * pass through. Answers are 200 or 404. @throws MissingFile, CorruptFile, AbortError
 */
export async function fetchKept(address: string | URL, keeping: Keeping): Promise<Response> {
  const url = String(address);
  const cache = await openShelf();
  const key = keyOf(url, keeping.revision);
  const kept = await cache?.match(key);
  if (kept) return counted(kept, url, keeping, true);

  const response = await ask(url, keeping.signal);
  if (response.status === 404) return response;
  if (!cache) return counted(response, url, keeping, false);
  await forget(cache, url);
  if (!(await put(cache, key, counted(response, url, keeping, false), keeping.signal))) return ask(url, keeping.signal);
  const stored = await cache.match(key);
  return stored ?? ask(url, keeping.signal);
}

async function openShelf(): Promise<Cache | null> {
  if (typeof caches === 'undefined') return null;
  return caches.open(shelf).catch(() => null);
}

const keyOf = (url: string, revision: string): string => {
  const key = new URL(url);
  key.searchParams.set('revision', revision);
  return key.href;
};

async function ask(url: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(url, { signal }).catch((cause: unknown) => {
    throwIfAborted(signal);
    throw engineError('MissingFile', `${url} could not be fetched (${String(cause)}). Check the connection.`, cause);
  });
  // A server that answers every address with its page does not have the file.
  const page = response.headers.get('content-type')?.startsWith('text/html');
  if (response.status === 404 || (response.ok && page)) return new Response(null, { status: 404 });
  if (!response.ok) throw engineError('MissingFile', `${url} was answered with ${response.status}. Try again later.`);
  return response;
}

/** False when it could not be stored: the quota is used up, or the shelf went away. */
async function put(cache: Cache, key: string, response: Response, signal: AbortSignal): Promise<boolean> {
  try {
    await cache.put(key, response);
    return true;
  } catch (cause) {
    throwIfAborted(signal);
    const name = cause instanceof Error ? cause.name : '';
    if (name === 'CorruptFile' || name === 'MissingFile') throw cause;
    return false;
  }
}

/** Removes other revisions of a file. */
async function forget(cache: Cache, url: string): Promise<void> {
  await cache.delete(url, { ignoreSearch: true });
}

/** The same response, its bytes counted on the way and checked at the end. */
function counted(response: Response, url: string, keeping: Keeping, cached: boolean): Response {
  const expected = keeping.bytes;
  let length = 0;
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      length += piece.byteLength;
      keeping.onBytes?.(piece.byteLength, cached);
      controller.enqueue(piece);
    },
    flush(controller) {
      if (expected !== undefined && length !== expected) controller.error(wrongLength(url, length, expected));
    },
  });
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  return new Response(response.body?.pipeThrough(count) ?? null, { headers: { 'content-type': type } });
}

const wrongLength = (url: string, length: number, expected: number) =>
  engineError('CorruptFile', `${url} has ${length} bytes instead of ${expected}. Remove the model and load it again.`);

/** Removes files from the shelf, so that they are fetched anew: all whose address contains `part`. */
export async function removeKept(part: string): Promise<void> {
  const cache = await openShelf();
  for (const request of (await cache?.keys()) ?? []) if (request.url.includes(part)) await cache?.delete(request);
}
