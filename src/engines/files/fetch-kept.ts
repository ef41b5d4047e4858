import { throwIfAborted } from '../../base/abort';
import { engineError } from '../../contract/errors';
import { alone } from './lock';
import { keptFiles, keptName, lockName } from './names';

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
 * back from it, so that it is in memory once. Without Cache Storage (an insecure origin, a private window), or where
 * there is no room, files just pass through. @throws MissingFile, CorruptFile, AbortError
 */
export async function fetchKept(address: string | URL, keeping: Keeping): Promise<Response> {
  throwIfAborted(keeping.signal);
  const url = String(address);
  const cache = await openShelf();
  if (!cache) return counted(await ask(url, keeping.signal), url, keeping, false).response;
  // Two models that load at once need the same runtime: the second waits and finds it on the shelf.
  return alone(lockName(url), keeping.signal, () => keptOrFetched(cache, url, keeping));
}

async function keptOrFetched(cache: Cache, url: string, keeping: Keeping): Promise<Response> {
  const key = keptName(url, keeping.revision);
  const kept = await cache.match(key);
  if (kept) return counted(kept, url, keeping, true).response;

  const arriving = counted(await ask(url, keeping.signal), url, keeping, false);
  // Other revisions of the file go first: they may be in the way of this one.
  await cache.delete(url, { ignoreSearch: true });
  const stored = await put(cache, key, arriving.response);
  throwIfAborted(keeping.signal);
  const wrong = arriving.wrong();
  if (wrong) throw wrong;
  if (stored) return stored;
  arriving.uncount();
  return counted(await ask(url, keeping.signal), url, keeping, false).response;
}

async function openShelf(): Promise<Cache | null> {
  if (typeof caches === 'undefined') return null;
  return caches.open(keptFiles).catch(() => null);
}

async function ask(url: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(url, { signal }).catch((cause: unknown) => {
    throwIfAborted(signal);
    throw engineError('MissingFile', `${url} could not be fetched (${String(cause)}). Check the connection.`, cause);
  });
  if (!response.ok) throw engineError('MissingFile', `${url} was answered with ${response.status}. Try again later.`);
  // A server that answers every address with its page does not have the file.
  if (response.headers.get('content-type')?.startsWith('text/html'))
    throw engineError('MissingFile', `${url} was answered with a page. Check that the site was published whole.`);
  return response;
}

/** The response as it lies on the shelf; null when it could not be stored: no room, or the stream broke off. */
async function put(cache: Cache, key: string, response: Response): Promise<Response | null> {
  try {
    await cache.put(key, response);
    return (await cache.match(key)) ?? null;
  } catch {
    return null;
  }
}

/** The same response, its bytes counted on the way and their number checked at the end. */
function counted(response: Response, url: string, { bytes, onBytes }: Keeping, cached: boolean) {
  let length = 0;
  let wrong: Error | null = null;
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      length += piece.byteLength;
      onBytes?.(piece.byteLength, cached);
      controller.enqueue(piece);
    },
    flush(controller) {
      if (bytes === undefined || length === bytes) return;
      wrong = engineError('CorruptFile', `${url} has ${length} bytes instead of ${bytes}. Load the model again.`);
      controller.error(wrong);
    },
  });
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  return {
    response: new Response(response.body?.pipeThrough(count) ?? null, { headers: { 'content-type': type } }),
    wrong: () => wrong,
    uncount: () => onBytes?.(-length, cached),
  };
}

/** Removes files from the shelf, so that they are fetched anew: all whose address begins so. */
export async function removeKept(beginning: string): Promise<void> {
  const cache = await openShelf();
  for (const request of (await cache?.keys()) ?? [])
    if (request.url.startsWith(beginning)) await cache?.delete(request);
}
