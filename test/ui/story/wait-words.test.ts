import { expect, it } from 'vitest';
import type { PoolEntry } from '../../../src/app/pool';
import { waitsFor } from '../../../src/ui/panels/story/wait-words';

const seat = (model: string) => ({ model: { engine: 'e', model } });
const cast = { actor: seat('a'), critic: seat('c') };
const entry = (changes: Partial<PoolEntry>): PoolEntry => ({
  id: { engine: 'e', model: 'c' },
  title: 'Cat',
  state: 'loading',
  ...changes,
});

it('says that the model of a role is being loaded, and how far it is', () => {
  const progress = { phase: 'download', done: 1, total: 4, cached: true } as const;
  expect(waitsFor(cast, [entry({ progress })])('critic')).toBe('Cat is being loaded · 25 %');
  expect(waitsFor(cast, [entry({ progress: { phase: 'compile' } })])('critic')).toBe('Cat is being loaded');
});

it('says for whom it waits', () => {
  expect(waitsFor(cast, [entry({ delay: 'waits until Ann is not needed' })])('critic-2')).toBe(
    'Cat waits until Ann is not needed',
  );
});

it('says nothing where the model is ready, failed, or plays no part', () => {
  expect(waitsFor(cast, [entry({})])('actor')).toBeNull();
  expect(waitsFor(cast, [entry({ state: 'failed' })])('critic')).toBeNull();
  expect(waitsFor(cast, [])('critic')).toBeNull();
});
