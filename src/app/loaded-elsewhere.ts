import { browserChannel, type OpenChannel } from '../store/airwaves';
import { nameOf } from './name-of';
import type { Pool } from './pool';

/** Models that other tabs have in memory: a second copy takes as much again. */
export interface LoadedElsewhere {
  /** Names of the models that are loaded in other tabs now. */
  names(): Promise<ReadonlySet<string>>;
  /** Tells when another tab loaded or unloaded one. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

/**
 * Tells other tabs what is loaded in this one: by a lock for each model, which ends with the tab however it ends. Without
 * locks nobody knows of anybody.
 */
export function loadedElsewhere(
  pool: Pick<Pool, 'entries' | 'subscribe'>,
  locks: Pick<LockManager, 'request' | 'query'> | undefined = globalThis.navigator?.locks,
  open: OpenChannel = browserChannel,
): LoadedElsewhere {
  const held = new Map<string, () => void>();
  const news = open('redraft:loaded');
  const listeners = new Set<() => void>();
  if (news) news.onmessage = () => listeners.forEach((listener) => listener());

  function hold(name: string): void {
    const released = new Promise<void>((resolve) => held.set(name, resolve));
    const whenHeld = async () => {
      news?.postMessage(null);
      await released;
    };
    void locks
      ?.request(prefix + name, { mode: 'shared' }, whenHeld)
      .catch(() => {})
      .then(() => news?.postMessage(null));
  }
  function follow(): void {
    const ready = new Set(pool.entries().flatMap((entry) => (isInMemory(entry) ? [nameOf(entry.id)] : [])));
    for (const [name, release] of held) {
      if (ready.has(name)) continue;
      held.delete(name);
      release();
    }
    for (const name of ready) if (!held.has(name)) hold(name);
  }
  pool.subscribe(follow);
  follow();
  return {
    async names() {
      const { held: all = [] } = (await locks?.query().catch(() => null)) ?? {};
      const names = all.flatMap(({ name = '' }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
      const count = (name: string) => names.filter((other) => other === name).length;
      return new Set(names.filter((name) => count(name) > (held.has(name) ? 1 : 0)));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const prefix = 'redraft:loaded:';
const isInMemory = ({ state, ref }: { readonly state: string; readonly ref?: { readonly device: string } }) =>
  state === 'ready' && ref?.device !== 'remote';
