import { afterEach, expect, it } from 'vitest';
import { serve } from '../../../src/base/channel';
import type { LoadProgress } from '../../../src/contract/engine';
import { user } from '../../../src/contract/engine';
import { transformersEngine } from '../../../src/engines/transformers';
import { modelHandlers } from '../../../src/engines/over-port';
import type { LoadInput, WorkerProtocol } from '../../../src/engines/transformers/worker';
import { collect, never, outcome } from '../../support/collect';
import { letterModel } from '../../support/engine-double';

const fileBase = new URL('https://redraft.test/app/models/');
const workers: { terminated: boolean; loads: LoadInput[]; ports: MessageChannel }[] = [];
afterEach(() => {
  for (const { ports } of workers.splice(0)) {
    ports.port1.close();
    ports.port2.close();
  }
});

/** A worker thread's port, behind which letters are the model. `hold` keeps a load from ending. */
function startWorker(hold?: (signal: AbortSignal) => Promise<void>) {
  const ports = new MessageChannel();
  const it = { terminated: false, loads: [] as LoadInput[], ports };
  workers.push(it);
  const model = letterModel();
  serve<WorkerProtocol>(ports.port2, {
    ...modelHandlers(() => model),
    async *load(input, signal) {
      it.loads.push(input);
      yield { phase: 'download', done: 1, total: 2, cached: false };
      await hold?.(signal);
      yield { phase: 'compile' };
      return { ref: input.ref, can: model.can, concurrency: 1, context: 2048 };
    },
  });
  const worker = ports.port1 as MessagePort & { terminate(): void };
  worker.terminate = () => {
    it.terminated = true;
    ports.port2.close();
  };
  return worker;
}
const engine = (hold?: (signal: AbortSignal) => Promise<void>) =>
  transformersEngine({ startWorker: () => startWorker(hold), fileBase, hub: async () => 'https://hub.test/' });
const request = { messages: [user('hello')], maxTokens: 4, temperature: 0 };

it('tells what it can load and what a wish would give', async () => {
  const models = await engine().models();
  expect(models.slice(0, 2).map(({ model }) => model)).toEqual(['pocket-3m', 'pocket-13m']);
  expect(models.slice(2).every(({ bundled }) => !bundled)).toBe(true);
  expect(models[0]?.roles).toEqual(['actor', 'reviser']);
  expect(await engine().resolve('pocket-13m', 'auto')).toMatchObject({
    engine: 'transformers',
    dtype: 'q4',
    device: 'wasm',
  });
  await expect(engine().resolve('gpt', 'auto')).rejects.toMatchObject({ name: 'UnknownModel' });
  await expect(engine().resolve('pocket-3m', 'webgpu')).rejects.toMatchObject({ name: 'NoAdapter' });
});

it('loads in a worker of its own, and yields what it hears of it', async () => {
  const steps = engine().load('pocket-3m', 'wasm', never());
  const progress: LoadProgress[] = [];
  for (;;) {
    const { done, value } = await steps.next();
    if (done) {
      expect(value.ref).toMatchObject({ model: 'pocket-3m', device: 'wasm' });
      break;
    }
    progress.push(value);
  }
  expect(progress.map(({ phase }) => phase)).toEqual(['download', 'compile']);
  expect(workers[0]?.loads[0]?.fileBase).toBe(fileBase.href);
});

it('loads the same model once, also when it is asked for twice at once', async () => {
  const one = engine();
  const [a, b] = await Promise.all([1, 2].map(() => outcome(one.load('pocket-3m', 'wasm', never()))));
  expect(a).toBe(b);
  expect(workers).toHaveLength(1);
  await outcome(one.load('pocket-13m', 'wasm', never()));
  expect(workers).toHaveLength(2);
});

it('ends the worker when a load is aborted, and loads anew afterwards', async () => {
  const hold = (signal: AbortSignal) => (workers.length > 1 ? Promise.resolve() : untilAborted(signal));
  const one = engine(hold);
  const controller = new AbortController();
  const steps = one.load('pocket-3m', 'wasm', controller.signal);
  await steps.next();
  controller.abort();
  await expect(collect(steps)).rejects.toMatchObject({ name: 'AbortError' });
  expect(workers[0]?.terminated).toBe(true);
  await outcome(one.load('pocket-3m', 'wasm', never()));
  expect(workers).toHaveLength(2);
});
const untilAborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));

it('unloads by ending the worker, and loads again when asked', async () => {
  const one = engine();
  const model = await outcome(one.load('pocket-3m', 'wasm', never()));
  await model.unload();
  expect(workers[0]?.terminated).toBe(true);
  await expect(outcome(model.generate(request, never()))).rejects.toMatchObject({ name: 'WorkerLost' });
  const again = await outcome(one.load('pocket-3m', 'wasm', never()));
  expect((await outcome(again.generate(request, never()))).text).toHaveLength(4);
});

it('comes back by itself when its worker dies', async () => {
  const one = engine();
  const model = await outcome(one.load('pocket-3m', 'wasm', never()));
  const before = await outcome(model.generate(request, never()));
  workers[0]?.ports.port2.close();
  const events = await collect(model.generate(request, never()));
  expect(events[0]).toMatchObject({ type: 'text-reset' });
  expect((await outcome(model.generate(request, never()))).text).toBe(before.text);
  expect(workers).toHaveLength(2);
});

it('loads a model of the shelf from the hub', async () => {
  const model = 'onnx-community/Qwen3-0.6B-ONNX';
  await outcome(engine().load(model, 'wasm', never()));
  expect(workers[0]?.loads[0]).toMatchObject({
    fileBase: 'https://hub.test/',
    ref: { model, device: 'wasm', dtype: 'q4' },
    loadable: { files: null, reasoning: true, context: 4096 },
  });
});

it.each([
  [['shader-f16'], 'q4f16'],
  [[], 'q4'],
])('takes the files a graphics card with %j can read: %s', async (features, dtype) => {
  const gpu = { requestAdapter: async () => ({ features: new Set(features), info: {} }) } as unknown as GPU;
  const on = transformersEngine({ startWorker: () => startWorker(), fileBase, hub: async () => '', gpu });
  expect(await on.resolve('onnx-community/Qwen3-0.6B-ONNX', 'webgpu')).toMatchObject({ device: 'webgpu', dtype });
});

it('says which models have no files for a device', async () => {
  const only = engine().resolve('onnx-community/Llama-3.2-1B-Instruct-q4f16', 'wasm');
  await expect(only).rejects.toMatchObject({ name: 'Unsupported' });
});
