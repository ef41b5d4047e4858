import { expect, it } from 'vitest';
import { loadedElsewhere } from '../../src/app/loaded-elsewhere';
import { poolEntries } from '../../src/app/pool-entries';
import { letterModel } from '../support/engine-double';

/** Shared locks that all tabs of a test see, and channels between them. */
function origin() {
  const held: { name: string }[] = [];
  const channels: { onmessage: ((event: MessageEvent) => void) | null }[] = [];
  return {
    locks: {
      async request(name: string, _options: object, work: () => Promise<void>) {
        const lock = { name };
        held.push(lock);
        await work();
        held.splice(held.indexOf(lock), 1);
      },
      query: async () => ({ held: [...held] }),
    } as unknown as LockManager,
    open() {
      const mine = {
        onmessage: null as ((event: MessageEvent) => void) | null,
        close() {},
        postMessage() {
          for (const other of channels) if (other !== mine) other.onmessage?.(new MessageEvent('message'));
        },
      };
      channels.push(mine);
      return mine as unknown as BroadcastChannel;
    },
  };
}
function tab({ locks, open }: ReturnType<typeof origin>) {
  const entries = poolEntries();
  const pool = { entries: entries.all, subscribe: entries.subscribe };
  return { entries, elsewhere: loadedElsewhere(pool, locks, open) };
}
const entry = (device: 'wasm' | 'remote') => ({
  id: { engine: 'double', model: device },
  title: '',
  state: 'ready' as const,
  ref: { ...letterModel().ref, device },
});

it('knows what other tabs have in memory, and not what this one has', async () => {
  const page = origin();
  const [one, two] = [tab(page), tab(page)];
  let told = 0;
  two.elsewhere.subscribe(() => told++);
  one.entries.put(entry('wasm'));
  one.entries.put(entry('remote'));
  expect([await one.elsewhere.names(), await two.elsewhere.names()]).toEqual([new Set(), new Set(['double/wasm'])]);
  expect(told).toBe(1);
  two.entries.put(entry('wasm'));
  expect(await one.elsewhere.names()).toEqual(new Set(['double/wasm']));
  one.entries.remove('double/wasm');
  await expect.poll(() => two.elsewhere.names()).toEqual(new Set());
  expect(told).toBe(2);
});

it('knows of nobody where there are no locks', async () => {
  const { entries } = tab(origin());
  entries.put(entry('wasm'));
  const alone = loadedElsewhere({ entries: entries.all, subscribe: entries.subscribe }, undefined, () => null);
  expect(await alone.names()).toEqual(new Set());
});
