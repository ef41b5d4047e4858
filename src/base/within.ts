import { abortError, throwIfAborted } from './abort';

/** The value, or null when it did not come in `limit` milliseconds. @throws AbortError */
export async function within<Value>(
  promise: Promise<Value>,
  limit: number,
  signal: AbortSignal,
): Promise<Value | null> {
  throwIfAborted(signal);
  return new Promise((resolve, reject) => {
    const abort = () => reject(abortError());
    const timer = setTimeout(resolve, limit, null);
    signal.addEventListener('abort', abort, { once: true });
    void promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    });
  });
}
