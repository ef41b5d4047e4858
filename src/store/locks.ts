/** The part of Web Locks that is used: one holder of a name at a time, over all tabs. */
export interface Locks {
  /** With `ifAvailable`, `work` gets null at once when the name is taken; else it waits its turn, or for the signal. */
  request<Result>(
    name: string,
    options: { ifAvailable?: boolean; signal?: AbortSignal },
    work: (lock: object | null) => Promise<Result>,
  ): Promise<Result>;
  query(): Promise<{ held?: { name?: string }[] }>;
}

/** The browser's locks; where it has none, or denies them, locks of this tab alone. */
export function browserLocks(locks: Locks | undefined = globalThis.navigator?.locks as Locks | undefined): Locks {
  const own = localLocks();
  if (!locks) return own;
  return {
    async request(name, options, work) {
      let granted = false;
      try {
        return await locks.request(name, options, (lock) => {
          granted = true;
          return work(lock);
        });
      } catch (error) {
        if (granted || !isDenied(error)) throw error;
        return own.request(name, options, work);
      }
    },
    query: () => locks.query().catch((error) => (isDenied(error) ? own.query() : Promise.reject(error))),
  };
}
const isDenied = (error: unknown) => error instanceof Error && error.name === 'SecurityError';

/** Locks that only this tab knows of. */
export function localLocks(): Locks {
  /** By name of what is held: who waits for it. */
  const waiting = new Map<string, (() => void)[]>();

  const turn = (name: string, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const queue = waiting.get(name)!;
      queue.push(resolve);
      const leave = () => {
        const place = queue.indexOf(resolve);
        if (place >= 0) queue.splice(place, 1);
        reject(signal!.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
    });
  function release(name: string): void {
    const next = waiting.get(name)!.shift();
    if (next) next();
    else waiting.delete(name);
  }

  return {
    async request(name, { ifAvailable, signal }, work) {
      signal?.throwIfAborted();
      if (!waiting.has(name)) waiting.set(name, []);
      else if (ifAvailable) return work(null);
      else await turn(name, signal);
      try {
        return await work({ name });
      } finally {
        release(name);
      }
    },
    query: async () => ({ held: [...waiting.keys()].map((name) => ({ name })) }),
  };
}
