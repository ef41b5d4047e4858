import { abortError } from '../../base/abort';

/** Waits in real time; cut short when the browser says that it is connected again. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      removeEventListener('online', back);
      signal.removeEventListener('abort', stop);
      settle();
    };
    const back = () => end(resolve);
    const stop = () => end(() => reject(abortError()));
    const timer = setTimeout(back, ms);
    addEventListener('online', back);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
}
