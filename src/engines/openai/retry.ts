import { isTrouble } from './errors';

/** Milliseconds: the first wait, the longest one we choose, and the longest a server may ask for. */
const first = 500;
const longest = 30_000;
const mostAsked = 120_000;

/**
 * Milliseconds to wait before asking again, or null when the error is to be thrown. Doubles each time; the upper half is
 * chance, so that requests which failed together do not come back together. A server's Retry-After is honoured.
 * @param attempt how often it was asked again already.
 */
export function waitBefore(error: unknown, attempt: number, random: () => number): number | null {
  if (!isTrouble(error) || attempt >= error.again) return null;
  if (error.wait !== undefined && error.wait > mostAsked) return null;
  const usual = Math.min(longest, first * 2 ** attempt) * (0.5 + random() / 2);
  return Math.max(usual, error.wait ?? 0);
}
