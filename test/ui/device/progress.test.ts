import { expect, it } from 'vitest';
import type { PoolEntry } from '../../../src/app/pool';
import { progressOf } from '../../../src/ui/panels/device/progress';

const entry = (progress?: PoolEntry['progress']): PoolEntry => ({
  id: { engine: 'e', model: 'm' },
  title: 'M',
  state: 'loading',
  ...(progress ? { progress } : {}),
});
const download = (more: object = {}) =>
  entry({ phase: 'download', done: 3_100_000, total: 7_600_000, cached: false, ...more });

it('says bytes, speed and phase, and how far it is where that is known', () => {
  expect(progressOf(entry())).toEqual({ value: null, detail: 'waiting' });
  expect(progressOf(download()).detail).toBe('3.1 MB of 7.6 MB');
  expect(progressOf(download({ bytesPerSecond: 2_400_000 })).detail).toBe('3.1 MB of 7.6 MB · 2.4 MB/s');
  expect(progressOf(download({ cached: true, bytesPerSecond: 9e8 })).detail).toContain('from this device');
  expect(progressOf(download()).value).toBeCloseTo(0.408, 3);
  expect(progressOf(download({ total: 0 }))).toEqual({ value: null, detail: '3.1 MB' });
  expect(progressOf(entry({ phase: 'compile' }))).toEqual({ value: null, detail: 'getting ready' });
});

it('says why it takes longer', () => {
  const delay = 'waits until Pocket 3M is not needed';
  expect(progressOf({ ...entry(), delay })).toEqual({ value: null, detail: delay });
  expect(progressOf({ ...download(), delay: 'memory ran out' }).detail).toBe('3.1 MB of 7.6 MB · memory ran out');
});
