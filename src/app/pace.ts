/** Milliseconds that count for how fast something is now. */
const span = 6000;
/** Shorter than this nothing can be said. */
const least = 400;

/** How fast bytes come: over the last seconds, so that it follows a network that changes. */
export function pace() {
  let past: { readonly at: number; readonly came: number }[] = [];
  /** @param came bytes since the start, which never go down. @param at milliseconds. @returns bytes per second */
  return (came: number, at: number): number | undefined => {
    past.push({ at, came });
    // One from before the span stays, so that there is always something to compare with.
    const old = past.findLastIndex((one) => at - one.at >= span);
    if (old > 0) past = past.slice(old);
    const first = past[0]!;
    return at - first.at < least ? undefined : ((came - first.came) / (at - first.at)) * 1000;
  };
}

/** Seconds until the rest is here; undefined while nobody knows. */
export const secondsLeft = (rest: number, bytesPerSecond: number | undefined): number | undefined =>
  bytesPerSecond ? Math.ceil(rest / bytesPerSecond) : undefined;
