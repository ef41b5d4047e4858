import { readFileSync } from 'node:fs';
import type { InitProgressReport } from '@mlc-ai/web-llm';
import { expect, it } from 'vitest';
import { serve, type Port } from '../../src/base/channel';
import { user, type LoadProgress } from '../../src/contract/engine';
import { mergeSteps } from '../../src/engines/over-port';
import { mlcShelf } from '../../src/engines/shelf';
import { officialHub } from '../../src/engines/shelf/address';
import { webllmEngine } from '../../src/engines/webllm';
import { version } from '../../src/engines/webllm/library';
import { progressFrom } from '../../src/engines/webllm/progress';
import { workerHandlers, type WorkerProtocol } from '../../src/engines/webllm/worker';
import { collect, never, outcome } from '../support/collect';
import { mlcLibrary, mlcModel, type Behaviour } from '../support/mlc-engine';

function gpuWith(features: readonly string[] = ['shader-f16']) {
  let lose = (_info: { reason: string; message: string }) => {};
  const requestDevice = async () => ({
    lost: new Promise<{ reason: string; message: string }>((resolve) => (lose = resolve)),
  });
  const adapter = { features: new Set(features), requestDevice };
  return {
    gpu: { requestAdapter: async () => adapter } as unknown as GPU,
    lose: (info: Parameters<typeof lose>[0]) => lose(info),
  };
}
const noAdapter = { requestAdapter: async () => null } as unknown as GPU;

/** The engine of the page, its workers in this thread with the double of web-llm in them. */
function engineWith(behaviour: Behaviour = {}, { gpu, lose } = gpuWith()) {
  const { library, configs, engines } = mlcLibrary(behaviour);
  let workers = 0;
  let ended = 0;
  const startWorker = () => {
    workers++;
    const { port1, port2 } = new MessageChannel();
    serve<WorkerProtocol>(port2 as unknown as Port, workerHandlers(library, gpu), mergeSteps);
    const terminate = () => (ended++, port1.close(), port2.close());
    return Object.assign(port1, { terminate }) as unknown as Port & { terminate(): void };
  };
  const engine = webllmEngine({ startWorker, hub: async () => 'https://mirror.test/', gpu });
  return { engine, configs, engines, lose, workers: () => workers, ended: () => ended };
}
const load = (behaviour?: Behaviour, gpu?: ReturnType<typeof gpuWith>, signal = never()) =>
  outcome(engineWith(behaviour, gpu).engine.load(mlcModel, 'auto', signal));
const report = (progress: number, text: string): InitProgressReport => ({ progress, text, timeElapsed: 1 });

it('loads a model of the shelf and writes with it', async () => {
  const { engine, configs, workers } = engineWith({ says: ['Seven.'] });
  const model = await outcome(engine.load(mlcModel, 'auto', never()));
  const { text } = await outcome(model.generate({ messages: [user('How many?')] }, never()));
  expect(text).toBe('Seven.');
  expect(model.ref).toMatchObject({ engine: 'webllm', model: mlcModel, dtype: 'q4f16_1', device: 'webgpu' });
  expect(configs[0]?.model_list[0]?.model).toBe('https://mirror.test/mlc-ai/Qwen3-0.6B-q4f16_1-MLC/resolve/main/');
  // Loading again what is loaded returns at once.
  expect(await outcome(engine.load(mlcModel, 'webgpu', never()))).toBe(model);
  expect(workers()).toBe(1);
});

it('comes back on a new worker after the GPU went away', async () => {
  const { engine, lose, workers } = engineWith({ slow: () => new Promise((resolve) => setTimeout(resolve, 1)) });
  const model = await outcome(engine.load(mlcModel, 'auto', never()));
  const steps = model.generate({ messages: [user('?')], maxTokens: 5 }, never());
  const events: string[] = [(await steps.next()).value as never].map((event: { type: string }) => event.type);
  lose({ reason: 'unknown', message: 'the process ended' });
  for (;;) {
    const { done, value } = await steps.next();
    if (done) {
      expect(value.text).toHaveLength(5);
      break;
    }
    events.push(value.type);
  }
  expect(events).toContain('text-reset');
  expect(workers()).toBe(2);
});

it('offers what is on the shelf', async () => {
  const infos = await engineWith().engine.models();
  expect(infos.length).toBe((await mlcShelf()).length);
  expect(infos.every(({ engine, bundled }) => engine === 'webllm' && !bundled)).toBe(true);
});

it('reports bytes of a download, and of what comes from the device', async () => {
  const seen = (reports: readonly InitProgressReport[]) => {
    const told: LoadProgress[] = [];
    const hear = progressFrom(1000, (news) => told.push(news));
    reports.forEach(hear);
    return told;
  };
  expect(
    seen([
      report(0, 'Start to fetch params'),
      report(0.5, 'Fetching param cache[1/2]: 1MB'),
      report(0.5, 'Loading model from cache[1/2]'),
    ]),
  ).toEqual([{ phase: 'download', done: 500, total: 1000, cached: false }, { phase: 'compile' }]);
  expect(seen([report(0.5, 'Loading model from cache[1/2]'), report(1, 'Loading model from cache[2/2]')])).toEqual([
    { phase: 'download', done: 500, total: 1000, cached: true },
    { phase: 'compile' },
  ]);
});

it('says before anything is fetched what the device lacks', async () => {
  await expect(load({}, gpuWith([]))).rejects.toMatchObject({
    name: 'Unsupported',
    message: expect.stringContaining('Load Qwen3-0.6B-q4f32_1-MLC instead'),
  });
  const { engine } = engineWith({}, { gpu: noAdapter, lose: () => {} });
  await expect(engine.resolve(mlcModel, 'auto')).rejects.toMatchObject({ name: 'NoAdapter' });
  await expect(engine.resolve('Qwen3-0.6B-q4f32_1-MLC', 'wasm')).rejects.toMatchObject({ name: 'Unsupported' });
  await expect(engine.resolve('gpt-5', 'auto')).rejects.toMatchObject({ name: 'UnknownModel' });
});

it.each([
  ['OutOfMemory', Object.assign(new Error('The WebGPU device was lost'), { name: 'DeviceLostError' })],
  ['MissingFile', "Failed to execute 'add' on 'Cache': Cache.add() encountered a network error"],
  ['MissingFile', new DOMException('Quota exceeded.', 'QuotaExceededError')],
  ['NoAdapter', new Error('Unable to find a compatible GPU. This issue might be')],
  [
    'Unsupported',
    new Error('Cannot initialize runtime because of requested maxStorageBufferBindingSize exceeds limit'),
  ],
  ['CorruptFile', new SyntaxError('Unexpected token < in JSON')],
])('names a load that fails: %s', async (name, failLoad) => {
  await expect(load({ failLoad })).rejects.toMatchObject({ name });
});

it('stops at an abort, though web-llm would end the load as if all were well', async () => {
  const controller = new AbortController();
  const reports = Array.from({ length: 50 }, (_none, place) => report(place / 50, 'Fetching param cache'));
  const { engine, ended } = engineWith({ reports });
  const steps = engine.load(mlcModel, 'auto', controller.signal);
  expect((await steps.next()).value).toMatchObject({ phase: 'download', cached: false });
  controller.abort();
  await expect(collect(steps)).rejects.toMatchObject({ name: 'AbortError' });
  expect(ended()).toBeGreaterThan(0);
});

it('does not take a load for done that web-llm broke off itself', async () => {
  const { engine, engines } = engineWith({ reports: [report(0.1, 'Fetching'), report(0.2, 'Fetching')] });
  const steps = engine.load(mlcModel, 'auto', never());
  await steps.next();
  // What it does when the device is lost while files are fetched.
  await engines[0]?.unload();
  await expect(collect(steps)).rejects.toMatchObject({ name: 'OutOfMemory' });
});

it('belongs to the version of web-llm that is installed, and to its list', async () => {
  const folder = new URL('../../node_modules/@mlc-ai/web-llm/', import.meta.url);
  expect(JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')).version).toBe(version);
  const { prebuiltAppConfig } = await import('@mlc-ai/web-llm');
  for (const { id, library, context, link } of await mlcShelf()) {
    const record = prebuiltAppConfig.model_list.find(({ model_id }) => model_id === id);
    expect([record?.model_lib, record?.overrides?.context_window_size, record?.model], id).toEqual([
      library,
      context,
      link,
    ]);
  }
  expect(officialHub).toBe('https://huggingface.co/');
});
