import { abortError } from '../../base/abort';

/** Time, as far as a client needs it. */
export interface Clock {
  /** Milliseconds since any fixed moment. */
  now(): number;
  /** Resolves after that many milliseconds. @throws AbortError at once when aborted. */
  after(ms: number, signal: AbortSignal): Promise<void>;
}

export const realClock: Clock = {
  now: () => performance.now(),
  after: (ms, signal) =>
    new Promise((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer);
        reject(abortError());
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', leave);
        resolve();
      }, ms);
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave, { once: true });
    }),
};
