import { throwIfAborted } from '../../base/abort';

/** Does the work while no other thread of this origin holds the name. @throws AbortError, or as `work` */
export async function alone<Value>(name: string, signal: AbortSignal, work: () => Promise<Value>): Promise<Value> {
  const locks = (globalThis.navigator as { locks?: LockManager } | undefined)?.locks;
  if (!locks) return work();
  try {
    return await locks.request(name, { signal }, work);
  } catch (error) {
    throwIfAborted(signal);
    throw error;
  }
}
