import { throwIfAborted } from '../../base/abort';
import { trouble } from './backoff';
import { keepPiece } from './pieces';
import type { Answer } from './ask';
import type { Wanted } from './wanted';

/** Bytes of a piece, and milliseconds after which a smaller one is kept: what a closed tab loses at most. */
const pieceBytes = 8_388_608;
const pieceTime = 2000;
/** Smaller pieces are not worth their overhead. */
const least = 65_536;

/** Milliseconds without a byte after which a connection is taken for dead. */
const patience = 30_000;

/**
 * Takes in what a server sends and keeps it in pieces, so that at most one is in memory. Returns the last, which is not
 * kept: most files are smaller than one. When it breaks off, what has come is kept.
 * @throws Trouble when it broke off, AbortError, QuotaExceededError
 */
export async function receive(
  file: Wanted,
  { body, from, total = file.bytes, etag }: Answer,
  signal: AbortSignal,
  onHave: (have: number, came: number) => void,
): Promise<readonly Uint8Array[]> {
  let parts: Uint8Array[] = [];
  let start = from;
  let length = 0;
  let since = performance.now();
  const keep = async () => {
    if (length) await keepPiece(file, start, parts, etag);
    parts = [];
    start += length;
    length = 0;
    since = performance.now();
  };
  const brokenOff = async (why: string) => {
    await keep();
    throwIfAborted(signal);
    return trouble(`${file.url} broke off after ${start}${total ? ` of ${total}` : ''} bytes (${why})`);
  };
  const watched = withPatience(body.getReader());
  try {
    for await (const piece of watched) {
      parts.push(piece);
      length += piece.byteLength;
      onHave(start + length, piece.byteLength);
      if (length >= pieceBytes || (length >= least && performance.now() - since > pieceTime)) await keep();
    }
  } catch (cause) {
    // No room for a piece is no reason to try again, and there is none for what is left either.
    if (isFull(cause)) throw cause;
    throw await brokenOff(String(cause));
  }
  if (total !== undefined && start + length < total) throw await brokenOff('the connection ended');
  return parts;
}

/** What is read, until nothing came for too long. @throws as the reader, or when patience ends */
async function* withPatience(reader: ReadableStreamDefaultReader<Uint8Array>) {
  let silent = false;
  const end = () => {
    silent = true;
    void reader.cancel();
  };
  let timer = setTimeout(end, patience);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (silent) throw new Error(`nothing came for ${patience / 1000} seconds`);
      if (done) return;
      clearTimeout(timer);
      yield value;
      timer = setTimeout(end, patience);
    }
  } finally {
    clearTimeout(timer);
    await reader.cancel().catch(() => {});
  }
}

export const isFull = (error: unknown): boolean => error instanceof Error && error.name === 'QuotaExceededError';
