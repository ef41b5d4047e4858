import { expect, it } from 'vitest';
import { mailbox } from '../../src/base/mailbox';
import {
  user,
  type Engine,
  type GenerateRequest,
  type Model,
  type ModelId,
  type ModelRef,
} from '../../src/contract/engine';
import { Pool } from '../../src/app/pool';
import { traffic } from '../../src/app/traffic';
import { never, outcome } from '../support/collect';
import { letterModel } from '../support/engine-double';

/** Pauses that last until they are ended. */
function pauses() {
  const begun = mailbox<() => void>();
  return {
    pause: () => new Promise<void>((resolve) => begun.put(resolve)),
    /** Resolves when one has begun, with the way to end it. */
    begun: () => begun.take(),
    async end() {
      (await begun.take())();
    },
  };
}
const id: ModelId = { engine: 'double', model: 'letters' };
const request = { messages: [user('hello')], maxTokens: 3 };

/** A page with one model that runs on that device; `answer` may change what it writes. */
function page(device: ModelRef['device'], answer: (model: Model) => Model = (model) => model) {
  const base = letterModel();
  const asked: GenerateRequest[] = [];
  const model = answer({
    ...base,
    ref: { ...base.ref, device },
    generate(request, signal) {
      asked.push(request);
      return base.generate(request, signal);
    },
  });
  const engine: Engine = {
    id: 'double',
    title: 'Double',
    models: async () => [],
    resolve: async () => model.ref,
    async *load() {
      return model;
    },
  };
  const rest = pauses();
  const pool = new Pool([engine], [], { requests: traffic(rest.pause) });
  /** Resolves when the entry is as wanted. */
  const until = (wanted: () => boolean) =>
    new Promise<void>((resolve) => {
      if (wanted()) return resolve();
      const stop = pool.subscribe(() => {
        if (!wanted()) return;
        stop();
        resolve();
      });
    });
  return { pool, rest, asked, until, tested: () => pool.entries()[0]?.selfTest };
}

it('tests a model after its load, and says so in its entry', async () => {
  const { pool, rest, until, tested } = page('wasm');
  await pool.load(id);
  expect(tested()).toBeUndefined();
  await rest.end();
  await until(() => tested() !== undefined);
  expect(pool.entries()[0]).toMatchObject({ state: 'ready', selfTest: { ok: true } });
});

it('says what is wrong, and the model can be used all the same', async () => {
  const { pool, rest, until, tested } = page('webgpu', (model) => ({
    ...model,
    async *generate(asked, signal) {
      const completion = yield* model.generate(asked, signal);
      return { ...completion, tokens: (completion.tokens ?? []).map((token) => ({ ...token, logprob: NaN })) };
    },
  }));
  const model = await pool.load(id);
  await rest.end();
  await until(() => tested() !== undefined);
  expect(tested()).toEqual({ ok: false, reason: expect.stringContaining('no numbers') });
  expect((await outcome(model.generate(request, never()))).usage.output).toBe(3);
});

it('waits while a request is under way', async () => {
  const { pool, rest, asked, until, tested } = page('wasm');
  const model = await pool.load(id);
  const endPause = await rest.begun();
  const steps = model.generate(request, never());
  await steps.next();
  endPause();
  await outcome(steps);
  // Another pause: the one before was no rest.
  const endNext = await rest.begun();
  expect(asked).toEqual([request]);
  endNext();
  await until(() => tested() !== undefined);
  expect(tested()).toEqual({ ok: true });
});

it('makes way for a request, and begins anew when that is over', async () => {
  let looks = 0;
  const { pool, rest, until, tested } = page('wasm', (model) => ({
    ...model,
    async *generate(asked, signal) {
      const isLook = asked.maxTokens === 12;
      // The first closer look goes on until it is aborted.
      if (isLook && ++looks === 1) {
        pool.load(id).then((loaded) => outcome(loaded.generate(request, never())));
        await new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
        );
      }
      return yield* model.generate(asked, signal);
    },
  }));
  await pool.load(id);
  await rest.end();
  await rest.end();
  await until(() => tested() !== undefined);
  expect(looks).toBe(2);
  expect(tested()).toEqual({ ok: true });
});

it.each(['remote', 'cpu'] as const)('leaves alone what the page does not compute (%s)', async (device) => {
  const { pool, asked } = page(device);
  const model = await pool.load(id);
  await outcome(model.generate(request, never()));
  expect(asked).toEqual([request]);
});

it('does not test a model that was unloaded before its turn came', async () => {
  const { pool, rest, asked, tested } = page('wasm');
  await pool.load(id);
  const endPause = await rest.begun();
  await pool.unload(id);
  endPause();
  await pool.load(id);
  await rest.begun();
  expect(asked).toEqual([]);
  expect(tested()).toBeUndefined();
});
