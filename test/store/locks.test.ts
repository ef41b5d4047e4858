import { expect, it } from 'vitest';
import { browserLocks, localLocks, type Locks } from '../../src/store/locks';

/** A promise and the way to keep it. */
function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}

it('gives a name to one at a time, in turn', async () => {
  const locks = localLocks();
  const order: string[] = [];
  const first = gate();
  const all = [
    locks.request('a', {}, async () => {
      await first.passed;
      order.push('first');
    }),
    locks.request('a', {}, async () => void order.push('second')),
    locks.request('a', {}, async () => void order.push('third')),
    locks.request('b', {}, async () => void order.push('other name')),
  ];
  await all[3];
  expect(order).toEqual(['other name']);
  expect(await locks.query()).toEqual({ held: [{ name: 'a' }] });
  first.open();
  await Promise.all(all);
  expect(order).toEqual(['other name', 'first', 'second', 'third']);
  expect(await locks.query()).toEqual({ held: [] });
});

it('lets go when the work fails', async () => {
  const locks = localLocks();
  await expect(locks.request('a', {}, () => Promise.reject(new Error('No.')))).rejects.toThrow('No.');
  expect(await locks.request('a', { ifAvailable: true }, async (lock) => lock !== null)).toBe(true);
});

it('leaves the queue when the signal says so', async () => {
  const locks = localLocks();
  const held = gate();
  const holding = locks.request('a', {}, () => held.passed);
  const abort = new AbortController();
  const waiting = locks.request('a', { signal: abort.signal }, async () => 'never');
  const next = locks.request('a', {}, async () => 'next');
  abort.abort();
  await expect(waiting).rejects.toHaveProperty('name', 'AbortError');
  held.open();
  await holding;
  expect(await next).toBe('next');
});

const denying: Locks = {
  request: () => Promise.reject(new DOMException('Denied.', 'SecurityError')),
  query: () => Promise.reject(new DOMException('Denied.', 'SecurityError')),
};

it('makes do with its own locks where the browser denies them', async () => {
  const locks = browserLocks(denying);
  const held = gate();
  const holding = locks.request('a', { ifAvailable: true }, () => held.passed);
  expect(await locks.request('a', { ifAvailable: true }, async (lock) => lock)).toBeNull();
  expect(await locks.query()).toEqual({ held: [{ name: 'a' }] });
  held.open();
  await holding;
});

it('does the work once, also when the work itself is denied something', async () => {
  let times = 0;
  const work = () => {
    times++;
    return Promise.reject(new DOMException('Denied.', 'SecurityError'));
  };
  await expect(browserLocks(localLocks()).request('a', {}, work)).rejects.toHaveProperty('name', 'SecurityError');
  expect(times).toBe(1);
});
