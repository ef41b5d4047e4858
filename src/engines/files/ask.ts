import { throwIfAborted } from '../../base/abort';
import { engineError } from '../../contract/errors';
import { passing, trouble } from './backoff';
import { contentRange, rangeFrom } from './range';

/** What a server sends of a file. */
export interface Answer {
  readonly body: ReadableStream<Uint8Array>;
  /** Offset of the first byte: 0 where the server sends whole files only. */
  readonly from: number;
  /** Length of the whole file. */
  readonly total?: number;
  readonly etag?: string;
  readonly type: string;
}

/**
 * Asks for a file from an offset on; null when the hub has none. `If-Range` is not sent: browsers would ask another
 * origin's leave for it first, which few hosts give. The caller compares `etag` instead.
 * @throws Trouble when asking again may help, MissingFile, AbortError
 */
export async function askFrom(url: string, offset: number, signal: AbortSignal): Promise<Answer | null> {
  const headers = { range: rangeFrom(offset) };
  // The browser's own cache would keep a second copy.
  const response = await fetch(url, { headers, signal, cache: 'no-store' }).catch((cause: unknown) => {
    throwIfAborted(signal);
    throw trouble(`${url} could not be fetched (${String(cause)})`);
  });
  if (response.ok) return read(response, url, offset);
  await response.body?.cancel();
  if (response.status === 404) return null;
  // The range begins behind the end: what is here of the file is of another one.
  if (response.status === 416 && offset > 0) return askFrom(url, 0, signal);
  const again = passing(response);
  if (again) throw trouble(`${url} was answered with ${response.status}`, again.wait);
  throw missing(url, `was answered with ${response.status}. ${advice[response.status] ?? 'Try again later.'}`);
}

const advice: { readonly [status: number]: string } = {
  401: 'The hub wants to know who asks; choose a model that is open to all.',
  403: 'The hub wants its terms accepted first; choose a model that is open to all.',
};

async function read(response: Response, url: string, offset: number): Promise<Answer> {
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  // A server that answers every address with its page does not have the file.
  if (type.startsWith('text/html')) {
    await response.body?.cancel();
    throw missing(url, 'was answered with a page. Check the address of the hub or mirror.');
  }
  const range = response.status === 206 ? contentRange(response.headers.get('content-range')) : null;
  const etag = response.headers.get('etag');
  return {
    body: response.body ?? new Blob([]).stream(),
    from: response.status === 206 ? (range?.from ?? offset) : 0,
    ...(range?.total === undefined ? {} : { total: range.total }),
    ...(etag ? { etag } : {}),
    type,
  };
}

export const missing = (url: string, what: string): Error => engineError('MissingFile', `${url} ${what}`);

/** Length of a file, by asking for its first byte; undefined when it cannot be had so. @throws AbortError */
export async function lengthOf(url: string, signal: AbortSignal): Promise<number | undefined> {
  try {
    const response = await fetch(url, { headers: { range: 'bytes=0-0' }, signal, cache: 'no-store' });
    await response.body?.cancel();
    return response.status === 206 ? contentRange(response.headers.get('content-range'))?.total : undefined;
  } catch {
    throwIfAborted(signal);
    return undefined;
  }
}
