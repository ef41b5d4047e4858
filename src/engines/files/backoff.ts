import { retryAfter } from '../../base/retry-after';

/** Times a file is asked for again without a byte having come. */
const most = 6;
/** Milliseconds: the first wait, the longest we choose, and the longest a server may ask for. */
const first = 1000;
const longest = 30_000;
const mostAsked = 300_000;

/** A request that may succeed when it is made again. */
export interface Trouble extends Error {
  readonly again: true;
  /** Milliseconds that the server asks for. */
  readonly wait?: number;
}
export const isTrouble = (error: unknown): error is Trouble => error instanceof Error && 'again' in error;

export function trouble(message: string, wait?: number): Trouble {
  return Object.assign(new Error(message), { again: true as const, ...(wait === undefined ? {} : { wait }) });
}

/** Whether a status may be another one soon, and how long to wait at least. */
export function passing({ status, headers }: Response, now = Date.now()): { readonly wait?: number } | null {
  if (status !== 408 && status !== 425 && status !== 429 && status < 500) return null;
  const wait = retryAfter(headers.get('retry-after'), now);
  return wait === undefined ? {} : { wait };
}

/**
 * Milliseconds to wait before a file is asked for again; null when it is no use. Doubles each time; the upper half is
 * chance, so that requests which failed together do not come back together.
 * @param failures how often in a row it failed before, without a byte having come.
 */
export function waitBefore(error: unknown, failures: number, random: () => number): number | null {
  if (!isTrouble(error) || failures >= most) return null;
  if (error.wait !== undefined && error.wait > mostAsked) return null;
  const usual = Math.min(longest, first * 2 ** failures) * (0.5 + random() / 2);
  return Math.max(usual, error.wait ?? 0);
}
