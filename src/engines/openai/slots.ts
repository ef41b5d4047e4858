import { abortError, throwIfAborted } from '../../base/abort';

/** A queue of several: at most `limit` hold a slot at once, in the order of asking. The limit may change at any time. */
export function slots(limit: () => number) {
  const waiting: (() => void)[] = [];
  let taken = 0;

  const admit = () => {
    while (waiting.length && taken < Math.max(1, limit())) {
      taken++;
      waiting.shift()?.();
    }
  };
  const release = () => {
    taken--;
    admit();
  };

  /** Resolves with the way to give the slot back. @throws AbortError at once when aborted while waiting. */
  return async function take(signal: AbortSignal): Promise<() => void> {
    throwIfAborted(signal);
    await new Promise<void>((resolve, reject) => {
      const enter = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(enter), 1);
        reject(abortError());
      };
      signal.addEventListener('abort', leave, { once: true });
      waiting.push(enter);
      admit();
    });
    return release;
  };
}
