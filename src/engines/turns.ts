import { orAbort } from '../base/abort';

/** A queue of one: whoever asks gets the turn in the order of asking, and passes it on by calling what it got. */
export function turns() {
  let last: Promise<void> = Promise.resolve();

  /** Resolves when it is the caller's turn. @throws AbortError at once when aborted while waiting: the place is given up. */
  return async function turn(signal: AbortSignal): Promise<() => void> {
    let release = () => {};
    const before = last;
    last = new Promise((resolve) => (release = resolve));
    try {
      await orAbort(before, signal);
      return release;
    } catch (aborted) {
      void before.then(release);
      throw aborted;
    }
  };
}
