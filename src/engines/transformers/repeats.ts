/** Tokens compared at most: a longer match says no more. */
const longest = 12;

/** The end of a text found earlier in it. */
export interface Match {
  /** Tokens that are the same. */
  readonly length: number;
  /** Where the text went on after them. */
  readonly next: number;
}

/**
 * Where a text has gone on before from the words it ends with: the longest match of its end, the latest among equals; null
 * where the last token is new. What comes after a match is a good guess of what comes now (prompt lookup: Saxena 2023; the
 * same idea for sources that are edited: Ge et al. 2022).
 */
export function repeatOf(text: readonly number[]): Match | null {
  const end = text.length - 1;
  const last = text[end];
  let best: Match | null = null;
  for (let at = end - 1; at >= 0; at--) {
    if (text[at] !== last) continue;
    let length = 1;
    while (length < longest && length <= at && text[at - length] === text[end - length]) length++;
    if (length > (best?.length ?? 0)) best = { length, next: at + 1 };
    if (length === longest) break;
  }
  return best;
}

/** Tokens of a source that an edit may leave out. */
const skipped = 8;

/**
 * Where a source that was copied goes on after an insertion of the copy's own: `from` is where copying stopped. The last token
 * was found there again, or a little later. Its length is 0: nothing but the place speaks for it.
 */
export function resumeOf(text: readonly number[], from: number): Match | null {
  const end = text.length - 1;
  for (let at = from; at < Math.min(from + skipped, end); at++)
    if (text[at] === text[end]) return { length: 0, next: at + 1 };
  return null;
}
