/**
 * Cuts a growing text before the first stop string. Text that may turn out to be the beginning of one is held back,
 * so nothing is ever shown that has to be taken away again.
 */
export function stopFinder(stops: readonly string[]) {
  let held = '';
  let found = false;

  /** What is certain to belong to the text. */
  const push = (text: string): string => {
    if (found) return '';
    held += text;
    const at = firstStop(held, stops);
    if (at >= 0) {
      found = true;
      return take(at);
    }
    return take(held.length - openingLength(held, stops));
  };
  const take = (length: number) => {
    const certain = held.slice(0, length);
    held = held.slice(length);
    return certain;
  };
  return {
    push,
    /** What was held back and turned out to be no stop string. */
    end: () => (found ? '' : take(held.length)),
    get found() {
      return found;
    },
  };
}

/**
 * Where the stop string begins that is complete first, or -1; of two that end together, the longer. What would have followed is
 * never written, so a longer one that began earlier but was not complete yet does not count, however the text was cut.
 */
function firstStop(text: string, stops: readonly string[]): number {
  let first = -1;
  let end = Infinity;
  for (const stop of stops) {
    const at = text.indexOf(stop);
    if (at < 0 || at + stop.length > end) continue;
    first = at + stop.length < end ? at : Math.min(first, at);
    end = at + stop.length;
  }
  return first;
}

/** Length of the longest end of `text` with which a stop string begins. */
function openingLength(text: string, stops: readonly string[]): number {
  let longest = 0;
  for (const stop of stops)
    for (let length = Math.min(stop.length - 1, text.length); length > longest; length--)
      if (text.endsWith(stop.slice(0, length))) longest = length;
  return longest;
}
