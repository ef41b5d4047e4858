import { orAbort } from '../../base/abort';

/** A queue in which so many may work at the same time. Whoever asks gets a turn in the order of asking. */
export function atOnce(most: number) {
  let under = 0;
  const waiting: (() => void)[] = [];
  const release = () => {
    const next = waiting.shift();
    if (next) next();
    else under--;
  };

  /** @throws AbortError at once when aborted while waiting: the place is given up. */
  return async function turn(signal: AbortSignal): Promise<() => void> {
    if (under < most) {
      under++;
      return release;
    }
    let mine = () => {};
    const turn = new Promise<void>((resolve) => (mine = resolve));
    waiting.push(mine);
    try {
      await orAbort(turn, signal);
      return release;
    } catch (aborted) {
      const place = waiting.indexOf(mine);
      if (place >= 0) waiting.splice(place, 1);
      else release();
      throw aborted;
    }
  };
}
