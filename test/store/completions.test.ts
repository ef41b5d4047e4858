import { expect, it } from 'vitest';
import { completions } from '../../src/store/completions';
import { memoryBackend } from '../../src/store/memory';
import { sampleCompletion } from './samples';

const one = JSON.stringify(sampleCompletion('0')).length;
const minute = 60_000;

it('lets go of what has not been used for longest when it outgrows its bound', async () => {
  let time = 0;
  const cache = completions(memoryBackend(), () => time, 4 * one);
  for (const name of ['0', '1', '2', '3']) {
    time += 2 * minute;
    await cache.put(name, sampleCompletion(name));
  }
  time += 2 * minute;
  expect(await cache.get('0')).toEqual(sampleCompletion('0'));
  for (const name of ['4', '5']) {
    time += 2 * minute;
    await cache.put(name, sampleCompletion(name));
  }
  const kept = await Promise.all(['0', '1', '2', '3', '4', '5'].map(async (name) => !!(await cache.get(name))));
  expect(kept).toEqual([true, false, false, true, true, true]);
});

it('stays near its bound over many writes and sessions', async () => {
  const backend = memoryBackend();
  let time = 0;
  for (let session = 0; session < 5; session++) {
    const cache = completions(backend, () => ++time, 32 * one);
    for (let at = 0; at < 40; at++) await cache.put(`${session}.${at}`, sampleCompletion('0'));
    expect(await backend.count('completions')).toBeLessThanOrEqual(34);
  }
  for (let session = 0; session < 40; session++) {
    await completions(backend, () => ++time, 32 * one).put(`short ${session}`, sampleCompletion('0'));
  }
  expect(await backend.count('completions')).toBeLessThanOrEqual(34);
});

it('counts the same question once', async () => {
  const backend = memoryBackend();
  const cache = completions(backend, () => 1, 4 * one);
  for (let at = 0; at < 20; at++) await cache.put('same', sampleCompletion('0'));
  await cache.put('other', sampleCompletion('1'));
  expect(await cache.get('same')).toEqual(sampleCompletion('0'));
  expect(await backend.count('completions')).toBe(2);
});

it('forgets everything when told to', async () => {
  const backend = memoryBackend();
  const cache = completions(backend, () => 1);
  await cache.put('0', sampleCompletion('0'));
  await cache.put('1', sampleCompletion('1'));
  await cache.clear();
  expect(await cache.get('0')).toBeUndefined();
  expect(await backend.count('completions')).toBe(0);
  await cache.put('0', sampleCompletion('0'));
  expect(await cache.get('0')).toEqual(sampleCompletion('0'));
});
