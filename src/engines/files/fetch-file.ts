import { throwIfAborted } from '../../base/abort';
import { engineError } from '../../contract/errors';
import { askFrom, missing, type Answer } from './ask';
import { assemble } from './assemble';
import { isTrouble, waitBefore } from './backoff';
import { alone } from './lock';
import { absentName, lockName } from './names';
import { beginningOf, dropPieces, type Beginning } from './pieces';
import { isFull, receive } from './receive';
import type { Wanted } from './wanted';

/** A file that is asked for again after a while. */
export interface Wait {
  readonly seconds: number;
  /** What went wrong: "https://… was answered with 503". */
  readonly why: string;
}
export interface Fetching {
  readonly signal: AbortSignal;
  /** Bytes of the file that are here by now, and how many of them came just now. */
  readonly onHave: (have: number, came: number) => void;
  /** Why nothing comes just now; null when something does again. */
  readonly onWait: (wait: Wait | null) => void;
  /** Resolves after so many milliseconds, or before that when the network is back. @throws AbortError */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Brings one file to where engines find it, unless it is there: goes on where an earlier attempt ended, asks again when
 * something passes, and fetches a damaged file once more. Of two that want the same file the second waits for the first.
 * @throws MissingFile, CorruptFile, NoRoom, AbortError
 */
export async function fetchFile(file: Wanted, fetching: Fetching): Promise<void> {
  const { signal, onHave } = fetching;
  throwIfAborted(signal);
  await alone(lockName(file.url), signal, async () => {
    const cache = await caches.open(file.store);
    const kept = await cache.match(file.name);
    if (kept) return onHave(file.bytes ?? (await kept.blob()).size, 0);
    if (file.optional && (await cache.match(absentName(file.url)))) return;
    await untilWhole(file, fetching);
  });
}

async function untilWhole(file: Wanted, fetching: Fetching): Promise<void> {
  let failures = 0;
  let damaged = false;
  for (;;) {
    let progress = false;
    const onHave = (have: number, came: number) => {
      progress ||= came > 0;
      fetching.onHave(have, came);
    };
    try {
      const wrong = await attempt(file, fetching.signal, onHave);
      if (!wrong) return;
      if (damaged) throw corrupt(file, wrong);
      damaged = true;
    } catch (error) {
      throwIfAborted(fetching.signal);
      if (progress) failures = 0;
      const wait = waitBefore(error, failures++, Math.random);
      if (wait === null) throw final(file, error);
      fetching.onWait({ seconds: Math.ceil(wait / 1000), why: (error as Error).message });
      await fetching.pause(wait, fetching.signal);
      fetching.onWait(null);
    }
  }
}

/** Returns what is wrong with the file that came, or null. What came before an error stays for the next attempt. */
async function attempt(file: Wanted, signal: AbortSignal, onHave: Fetching['onHave']): Promise<string | null> {
  const before = await beginningOf(file);
  onHave(before.length, 0);
  const whole = before.length > 0 && before.length === file.bytes;
  const answer = whole ? null : await goOn(file, before, signal);
  if (!whole && !answer) return absent(file);
  if (answer?.from === 0) await dropPieces(file);
  const last = answer ? await receive(file, answer, signal, onHave) : [];
  const result = await assemble(file, await beginningOf(file), last, answer?.type ?? 'application/octet-stream');
  await dropPieces(file);
  onHave('wrong' in result ? 0 : result.bytes, 0);
  return 'wrong' in result ? result.wrong : null;
}

/** Goes on behind what is here; from the start when the server has another file by now. */
async function goOn(file: Wanted, before: Beginning, signal: AbortSignal): Promise<Answer | null> {
  const answer = await askFrom(file.url, before.length, signal);
  if (!answer || answer.from === 0 || isSame(file, before, answer)) return answer;
  await answer.body.cancel();
  await dropPieces(file);
  return askFrom(file.url, 0, signal);
}

function isSame({ bytes }: Wanted, { length, etag }: Beginning, answer: Answer): boolean {
  if (answer.from !== length || (etag && answer.etag && etag !== answer.etag)) return false;
  return bytes === undefined || answer.total === undefined || bytes === answer.total;
}

/** That a hub lacks a file is kept too: without a network the same must hold. */
async function absent(file: Wanted): Promise<null> {
  if (!file.optional) throw missing(file.url, 'was answered with 404. Check the hub, or choose another model.');
  await (await caches.open(file.store)).put(absentName(file.url), new Response(''));
  return null;
}

const corrupt = ({ url }: Wanted, wrong: string) =>
  engineError('CorruptFile', `${url} came damaged twice: ${wrong}. Try again later, or from another hub or mirror.`);

function final({ url }: Wanted, error: unknown): unknown {
  if (isFull(error))
    return engineError('NoRoom', `The browser has no room for ${url}. Remove models you do not need.`, error);
  if (!isTrouble(error)) return error;
  return engineError(
    'MissingFile',
    `${error.message}. Check the connection and try again: what has come is kept.`,
    error,
  );
}
