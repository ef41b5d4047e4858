import { expect, it } from 'vitest';
import { withFiles } from '../../src/app/with-files';
import type { Engine, LoadProgress } from '../../src/contract/engine';
import { engineError } from '../../src/contract/errors';
import { never } from '../support/collect';
import { letterModel } from '../support/engine-double';

/** An engine that fails as it is told, and downloads that note what is asked of them. */
function page(failures: Error[], repaired = true) {
  const done: string[] = [];
  const model = letterModel();
  const engine: Engine = {
    id: 'double',
    title: 'Double',
    models: async () => [],
    resolve: async () => model.ref,
    async *load(): AsyncGenerator<LoadProgress, typeof model, void> {
      done.push('load');
      const failure = failures.shift();
      if (failure) throw failure;
      yield { phase: 'compile' };
      return model;
    },
  };
  const downloads = {
    async *bring() {
      done.push('bring');
      yield { phase: 'download', done: 1, total: 2, cached: false } as const;
    },
    async repair() {
      done.push('repair');
      return repaired;
    },
  };
  return {
    engine: withFiles(
      engine,
      (name) => name !== 'bundled',
      async () => downloads,
    ),
    done,
  };
}
async function load(engine: Engine, model = 'letters') {
  const phases: string[] = [];
  const steps = engine.load(model, 'auto', never());
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return phases;
    phases.push(value.phase);
  }
}
const damaged = () => engineError('CorruptFile', 'damaged');

it('brings the files before it loads', async () => {
  const { engine, done } = page([]);
  expect(await load(engine)).toEqual(['download', 'compile']);
  expect(done).toEqual(['bring', 'load']);
});

it('brings nothing for a model that comes with the page, or cannot run here', async () => {
  const { engine, done } = page([]);
  await load(engine, 'bundled');
  expect(done).toEqual(['load']);
  const without = page([]);
  const blocked = { ...without.engine, resolve: () => Promise.reject(engineError('NoAdapter', 'no')) };
  const wrapped = withFiles(
    blocked,
    () => true,
    () => Promise.reject(new Error('not asked')),
  );
  await expect(load(wrapped)).rejects.toMatchObject({ name: 'NoAdapter' });
});

it('fetches damaged files again and loads once more', async () => {
  const { engine, done } = page([damaged()]);
  await load(engine);
  expect(done).toEqual(['bring', 'load', 'repair', 'bring', 'load']);
});

it('gives up when that does not help, when no file is at fault, and for any other failure', async () => {
  const twice = page([damaged(), damaged()]);
  await expect(load(twice.engine)).rejects.toMatchObject({ name: 'CorruptFile' });
  expect(twice.done.filter((what) => what === 'load')).toHaveLength(2);
  const sound = page([damaged()], false);
  await expect(load(sound.engine)).rejects.toMatchObject({ name: 'CorruptFile' });
  expect(sound.done).toEqual(['bring', 'load', 'repair']);
  const other = page([engineError('OutOfMemory', 'full')]);
  await expect(load(other.engine)).rejects.toMatchObject({ name: 'OutOfMemory' });
  expect(other.done).toEqual(['bring', 'load']);
});
