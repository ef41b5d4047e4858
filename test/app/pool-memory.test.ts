import { expect, it } from 'vitest';
import { Pool } from '../../src/app/pool';
import { traffic } from '../../src/app/traffic';
import { wear } from '../../src/app/wear';
import { user, type Engine, type GenerateRequest, type Model, type ModelInfo } from '../../src/contract/engine';
import { engineError } from '../../src/contract/errors';
import type { Cast, RunEvent } from '../../src/contract/run';
import { start } from '../../src/runs/start';
import { strategies } from '../../src/strategies';
import { collect, never, outcome } from '../support/collect';
import { memoryCompletions, memoryJournal } from '../support/memory';
import { header } from '../support/runs';
import { scripted } from '../support/scripted';

const info = (model: string, memoryBytes: number, bundled = false): ModelInfo => ({
  engine: 'double',
  model,
  title: model.toUpperCase(),
  summary: '',
  parameters: 1,
  downloadBytes: 1,
  memoryBytes,
  context: 4096,
  licence: 'MIT',
  bundled,
  can: new Set(),
});
const infos = [info('actor', 6), info('critic', 5), info('other', 3)];
const seat = (model: string) => ({ model: { engine: 'double', model }, temperature: 0.5 });
const request: GenerateRequest = { messages: [user('hello')], seed: 0 };
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A critic that is never satisfied, an actor that answers. */
const says = (name: string) => () =>
  name === 'critic' ? 'Step 1 is wrong.\nVERDICT: wrong' : 'Step 1: guess\nAnswer: 4';

/** A page that has room for 10 bytes; `loads` tells every load and `ended` every unload, in order. */
function page(limit = 10, answer: (name: string, model: Model) => Model = (_name, model) => model) {
  const loads: string[] = [];
  const ended: string[] = [];
  const inMemory = new Set<string>();
  const failing: { once: string | null } = { once: null };
  const engine: Engine = {
    id: 'double',
    title: 'Double',
    models: async () => infos,
    resolve: async (model) => ({ engine: 'double', model, revision: '1', dtype: 'text', device: 'cpu' }),
    async *load(name) {
      await settled();
      if (failing.once === name) {
        failing.once = null;
        throw engineError('OutOfMemory', 'There is not enough memory.');
      }
      loads.push(name);
      inMemory.add(name);
      const double = scripted(says(name), 1);
      return answer(name, {
        ...double,
        ref: await engine.resolve(name, 'auto'),
        async *generate(asked, signal) {
          if (!inMemory.has(name)) throw new Error(`${name} is not loaded.`);
          await settled();
          return yield* double.generate(asked, signal);
        },
        async unload() {
          await settled();
          inMemory.delete(name);
          ended.push(name);
        },
      });
    },
  };
  const pool = new Pool([engine], infos, { requests: traffic(async () => {}), grace: settled, wear: wear(100) });
  pool.allow(limit);
  const play = (cast: Cast, seed: number, signal = never(), journal = memoryJournal()): Promise<RunEvent[]> =>
    collect(
      start(header({ strategy: 'actor-critic', options: { rounds: 2 }, cast, seed }), {
        strategy: strategies.get('actor-critic')!,
        journal,
        completions: memoryCompletions(),
        player: pool.player.bind(pool),
        tools: new Map(),
        people: async () => null,
        oracle: null,
        signal,
      }),
    );
  return { pool, play, loads, ended, failing };
}
const pair: Cast = { actor: seat('actor'), critic: seat('critic') };

it('swaps actor and critic within a run that has not room for both', async () => {
  const { play, loads } = page();
  const events = await play(pair, 1);
  expect(events.at(-1)).toMatchObject({ type: 'run-end', reason: 'answered' });
  expect(loads).toEqual(['actor', 'critic', 'actor', 'critic', 'actor']);
});

it('swaps twice a round however many runs are under way, and all come to their end', async () => {
  const { play, loads } = page();
  const runs = await Promise.all(Array.from({ length: 20 }, (_none, seed) => play(pair, seed)));
  expect(runs.map((events) => events.at(-1)?.type)).toEqual(runs.map(() => 'run-end'));
  expect(loads).toEqual(['actor', 'critic', 'actor', 'critic', 'actor']);
});

it('swaps nothing where there is room', async () => {
  const { play, loads } = page(11);
  await play(pair, 1);
  expect(loads).toEqual(['actor', 'critic']);
});

it('shows what waits for room and for whom, and no longer once it was stopped', async () => {
  const { pool, play } = page();
  const busy = (await pool.load(seat('actor').model)).generate(request, never());
  await busy.next();
  const stop = new AbortController();
  const run = play({ actor: seat('critic') }, 1, stop.signal);
  while (pool.entries().length < 2) await settled();
  expect(pool.entries()[1]).toMatchObject({
    title: 'CRITIC',
    state: 'loading',
    delay: 'waits until ACTOR is not needed',
  });
  stop.abort();
  expect((await run).at(-1)?.type).toBe('generate-start');
  expect(pool.entries().map(({ title }) => title)).toEqual(['ACTOR']);
  await outcome(busy);
});

it('never unloads a pinned model', async () => {
  const { pool, play, ended } = page();
  await pool.load(seat('actor').model);
  pool.pin(seat('actor').model, true);
  expect(pool.entries()[0]).toMatchObject({ pinned: true });
  await play({ actor: seat('critic') }, 1);
  expect(ended).toEqual([]);
  pool.pin(seat('actor').model, false);
  await play({ actor: seat('other') }, 1);
  expect(ended).toEqual(['actor']);
});

it('loads a model again that made room, for whoever still holds it', async () => {
  const { pool, loads } = page();
  const held = await pool.load(seat('actor').model);
  await pool.load(seat('critic').model);
  expect((await outcome(held.generate(request, never()))).text).toContain('Answer');
  expect(loads).toEqual(['actor', 'critic', 'actor']);
});

it('makes room when memory runs out in a load, says so, and tries once more', async () => {
  const { pool, loads, ended, failing } = page(100);
  await pool.load(seat('other').model);
  failing.once = 'critic';
  const delays = new Set<string | undefined>();
  pool.subscribe(() => delays.add(pool.entries().find(({ title }) => title === 'CRITIC')?.delay));
  await pool.load(seat('critic').model);
  expect({ loads, ended }).toEqual({ loads: ['other', 'critic'], ended: ['other'] });
  expect(delays).toContain('memory ran out; OTHER made room');
  // What could not be held together is swapped from now on.
  await pool.load(seat('other').model);
  expect(ended).toEqual(['other', 'critic']);
});

it('gives up when memory runs out and nobody can make room', async () => {
  const { pool, failing } = page(100);
  failing.once = 'critic';
  await expect(pool.load(seat('critic').model)).rejects.toMatchObject({ name: 'OutOfMemory' });
  expect(pool.entries()[0]).toMatchObject({ state: 'failed', error: { name: 'OutOfMemory' } });
  // The next asking begins anew.
  await pool.load(seat('critic').model);
  expect(pool.entries()[0]).toMatchObject({ state: 'ready' });
});

it('loads a model anew after its memory ran out in a request', async () => {
  let broken = true;
  const { pool, loads } = page(10, (_name, model) => ({
    ...model,
    async *generate(asked, signal) {
      if (broken) throw engineError('OutOfMemory', 'Memory ran out.');
      return yield* model.generate(asked, signal);
    },
  }));
  const model = await pool.load(seat('actor').model);
  await expect(outcome(model.generate(request, never()))).rejects.toMatchObject({ name: 'OutOfMemory' });
  broken = false;
  await outcome(model.generate(request, never()));
  expect(loads).toEqual(['actor', 'actor']);
});

it('counts the wait for room as a wait, not as work', async () => {
  const { pool } = page();
  const busy = (await pool.load(seat('actor').model)).generate(request, never());
  await busy.next();
  const critic = pool.player(seat('critic'));
  const asked = outcome((await critic.model(never())).generate(request, never()));
  await settled();
  await outcome(busy);
  expect((await asked).ms.queued).toBeGreaterThan(0);
});

it('ends a worker that has grown too much between two requests, and the next one has a new worker', async () => {
  let heap = 1000;
  const { pool, loads, ended } = page(10, (_name, model) => ({ ...model, measure: async () => heap }));
  const model = await pool.load(seat('actor').model);
  await outcome(model.generate(request, never()));
  heap = 1100;
  await outcome(model.generate(request, never()));
  await settled();
  expect(ended).toEqual([]);
  heap = 1101;
  await outcome(model.generate(request, never()));
  while (!ended.length) await settled();
  expect(pool.entries()).toEqual([]);
  await outcome(model.generate(request, never()));
  expect(loads).toEqual(['actor', 'actor']);
});

it('does not end a worker that has grown while somebody uses it, and keeps pinned what was pinned', async () => {
  let heap = 1000;
  const { pool, ended } = page(10, (_name, model) => ({ ...model, measure: async () => heap }));
  const model = await pool.load(seat('actor').model);
  pool.pin(seat('actor').model, true);
  await outcome(model.generate(request, never()));
  heap = 5000;
  const busy = model.generate(request, never());
  await busy.next();
  await outcome(model.generate(request, never()));
  await settled();
  expect(ended).toEqual([]);
  await outcome(busy);
  while (!ended.length) await settled();
  await outcome(model.generate(request, never()));
  expect(pool.entries()[0]).toMatchObject({ state: 'ready', pinned: true });
});

it('has a second copy where there is room, and drops it first', async () => {
  const { pool, ended } = page(12);
  const dropped: string[] = [];
  const drop = async () => void dropped.push('second');
  await pool.load(seat('critic').model);
  expect(pool.spare(seat('actor').model, drop)).not.toBeNull();
  expect(pool.spare(seat('actor').model, drop)).toBeNull();
  await pool.load(seat('other').model);
  expect({ ended, dropped }).toEqual({ ended: [], dropped: ['second'] });
  expect(pool.spare(seat('actor').model, drop)).toBeNull();
});

it.each(['OutOfMemory', 'DeviceLost', 'WorkerLost'] as const)(
  'names what went wrong (%s), and the run goes on from its journal',
  async (name) => {
    let broken = false;
    let calls = 0;
    const { pool, play } = page(100, (role, model) => ({
      ...model,
      async *generate(asked, signal) {
        calls++;
        if (broken && role === 'critic') throw engineError(name, 'It is gone.');
        return yield* model.generate(asked, signal);
      },
    }));
    const journal = memoryJournal();
    broken = true;
    const first = await play(pair, 1, never(), journal);
    expect(first.at(-1)).toMatchObject({ type: 'run-fail', error: { name, message: 'It is gone.' } });
    const paid = journal.events.filter(({ type }) => type === 'generate-end').length;
    expect(paid).toBe(1);
    broken = false;
    calls = 0;
    const second = await play(pair, 1, never(), journal);
    expect(second.at(-1)).toMatchObject({ type: 'run-end', reason: 'answered' });
    expect(calls).toBe(journal.events.filter(({ type }) => type === 'generate-end').length - paid);
    expect(pool.entries().map(({ state }) => state)).toEqual(['ready', 'ready']);
  },
);
