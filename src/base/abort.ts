/** What an aborted call throws, whatever reason the signal was given: callers look at the name. */
export const abortError = (): Error => new DOMException('The request was aborted.', 'AbortError');

/** @throws AbortError */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw abortError();
}

/** Settles as the promise does, or rejects with AbortError as soon as the signal is aborted. */
export async function orAbort<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  let abort = () => {};
  const aborted = new Promise<never>((_resolve, reject) => (abort = () => reject(abortError())));
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
