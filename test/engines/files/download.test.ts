import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sha256Hex } from '../../../src/base/hash';
import { isAbort } from '../../../src/contract/errors';
import type { DownloadProgress, Need } from '../../../src/engines/files/download';
import { downloadHandlers } from '../../../src/engines/files/handlers';
import { fileCaches } from '../../support/file-caches';
import { fileHost } from '../../support/file-host';

const folder = 'https://hub.test/owner/model/resolve/main/';
const library = 'https://libs.test/model.wasm';
const tree = 'https://hub.test/api/models/owner/model/tree/main?recursive=true';
const onnx: Need = {
  engine: 'transformers',
  folder,
  revision: 'main',
  dtype: 'q4',
  device: 'wasm',
  expected: 100,
};
const mlc: Need = { engine: 'webllm', folder, library, expected: 100 };
const runtime = 'https://page.test/ort.wasm';

const onnxFiles = {
  'config.json': JSON.stringify({ 'transformers.js_config': { use_external_data_format: { 'model_q4.onnx': 2 } } }),
  'tokenizer.json': '{"a":1}',
  'tokenizer_config.json': '{"b":1}',
  'onnx/model_q4.onnx': 'graph',
  'onnx/model_q4.onnx_data': 'weights, first part',
  'onnx/model_q4.onnx_data_1': 'weights, second part',
  'onnx/model_q4f16.onnx': 'not for this device',
};
const mlcFiles = {
  'mlc-chat-config.json': '{"tokenizer_files":["tokenizer.json","tokenizer_config.json"]}',
  'tensor-cache.json': JSON.stringify({
    records: [
      { dataPath: 'params_shard_0.bin', nbytes: 5 },
      { dataPath: 'params_shard_1.bin', nbytes: 6 },
    ],
  }),
  'tokenizer.json': '{"a":1}',
  'params_shard_0.bin': 'first',
  'params_shard_1.bin': 'second',
};
const at = (files: { readonly [path: string]: string }) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [folder + path, text]));

let caches: ReturnType<typeof fileCaches>;
let host: ReturnType<typeof fileHost>;
beforeEach(() => {
  caches = fileCaches();
  host = fileHost({ ...at(onnxFiles), [library]: 'wasm' });
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('fetch', host.fetch);
  vi.stubGlobal('self', { location: new URL('https://page.test/assets/downloads.js') });
});
afterEach(() => vi.unstubAllGlobals());

/** Downloads and returns what was told. The runtime is large and not looked at here: it is there already. */
async function bring(need: Need, signal = new AbortController().signal): Promise<DownloadProgress[]> {
  const told: DownloadProgress[] = [];
  for await (const progress of downloadHandlers().download(need, signal)) told.push(progress);
  return told;
}
async function haveRuntime(): Promise<void> {
  const { runtimeAddress, runtimeRevision } = await import('../../../src/engines/transformers/runtime-files');
  const address = runtimeAddress('wasm');
  await (await caches.open('redraft-files')).put(`${address}?revision=${runtimeRevision}`, new Response(runtime));
}
const paths = (store: string) =>
  caches
    .names(store)
    .filter((url) => url.startsWith(folder))
    .map((url) => url.slice(folder.length));

it('brings what transformers.js will ask for: weights of one precision, all parts, and what the hub lacks', async () => {
  await haveRuntime();
  const told = await bring(onnx);
  expect(paths('redraft-files')).toEqual([
    '?manifest=q4%20wasm',
    'config.json?revision=main',
    'generation_config.json?absent',
    'onnx/model_q4.onnx?revision=main',
    'onnx/model_q4.onnx_data?revision=main',
    'onnx/model_q4.onnx_data_1?revision=main',
    'tokenizer.json?revision=main',
    'tokenizer_config.json?revision=main',
  ]);
  expect(told[0]).toEqual({ phase: 'plan' });
  const last = told.at(-1)!;
  expect(last.phase === 'fetch' && last.done === last.total).toBe(true);
  // The lengths were asked for ahead.
  const first = told.find((one) => one.phase === 'fetch')!;
  expect(first.total).toBe((last as typeof first).total);
});

it('brings what web-llm will ask for, each where web-llm looks', async () => {
  host.files = { ...at(mlcFiles), [library]: 'wasm' };
  host = fileHost(host.files);
  vi.stubGlobal('fetch', host.fetch);
  await bring(mlc);
  expect(paths('webllm/config')).toEqual(['mlc-chat-config.json']);
  expect(paths('webllm/model')).toEqual([
    'params_shard_0.bin',
    'params_shard_1.bin',
    'tensor-cache.json',
    'tokenizer.json',
  ]);
  expect(caches.names('webllm/wasm')).toEqual([library]);
});

it('asks nothing of the network when all is here', async () => {
  await haveRuntime();
  await bring(onnx);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await bring(onnx)).toEqual([]);
});

it('compares with the digests that the hub tells', async () => {
  await haveRuntime();
  const digest = sha256Hex(onnxFiles['onnx/model_q4.onnx']);
  const listed = { type: 'file', path: 'onnx/model_q4.onnx', size: 5, lfs: { oid: digest } };
  host.files[tree] = JSON.stringify([listed]);
  host.faults[`${folder}onnx/model_q4.onnx`] = ['damaged', 'damaged'];
  await expect(bring(onnx)).rejects.toMatchObject({ name: 'CorruptFile', message: expect.stringContaining(digest) });
  expect(paths('redraft-files')).not.toContain('onnx/model_q4.onnx?revision=main');
  await bring(onnx);
  expect(paths('redraft-files')).toContain('onnx/model_q4.onnx?revision=main');
});

it('takes the first failure for that of the download, and keeps what came', async () => {
  await haveRuntime();
  delete host.files[`${folder}onnx/model_q4.onnx_data_1`];
  await expect(bring(onnx)).rejects.toMatchObject({ name: 'MissingFile', message: expect.stringContaining('_data_1') });
  expect(paths('redraft-files')).toContain('config.json?revision=main');
});

it('fetches nothing when there is no room for all', async () => {
  await haveRuntime();
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 100, usage: 80 }) } });
  await expect(bring(onnx)).rejects.toMatchObject({ name: 'NoRoom' });
  expect(paths('redraft-files').filter((path) => path.startsWith('onnx'))).toEqual([]);
});

it('says how much is missing when the browser takes no more, though it said that there is room', async () => {
  await haveRuntime();
  const room = { bytes: caches.used() + 120 };
  const full = fileCaches(room);
  for (const name of caches.names('redraft-files'))
    await (await full.open('redraft-files')).put(name, new Response(caches.text('redraft-files', name)));
  vi.stubGlobal('caches', full);
  await expect(bring(onnx)).rejects.toMatchObject({
    name: 'NoRoom',
    message: expect.stringMatching(/^\d+ B more are needed, and the browser takes no more\.$/),
  });
});

it('stops at an abort and goes on later', async () => {
  await haveRuntime();
  const stop = new AbortController();
  host.faults[`${folder}onnx/model_q4.onnx_data`] = [{ stallAfter: 7 }];
  const stopped = (async () => {
    for await (const progress of downloadHandlers().download(onnx, stop.signal))
      if (progress.phase === 'fetch' && progress.came >= 7 + 'graph'.length + 'weights, second part'.length)
        stop.abort();
  })();
  expect(isAbort(await stopped.catch((error: unknown) => error))).toBe(true);
  await bring(onnx);
  expect(host.asked).toContain(`${folder}onnx/model_q4.onnx_data bytes=7-`);
});

it('takes away what is damaged of a model that did not load, and says when nothing is', async () => {
  await haveRuntime();
  const repair = async () => {
    const steps = downloadHandlers().repair(onnx, new AbortController().signal);
    return (await steps.next()).value;
  };
  expect(await repair()).toBeNull();
  const listed = Object.entries(onnxFiles).map(([path, text]) => ({
    type: 'file',
    path,
    size: text.length,
    lfs: { oid: sha256Hex(text) },
  }));
  host.files[tree] = JSON.stringify(listed);
  await bring(onnx);
  // The runtime has no digest: whenever a model does not load it is fetched anew.
  expect(await repair()).toBe(1);
  await haveRuntime();
  const files = await caches.open('redraft-files');
  await files.put(`${folder}onnx/model_q4.onnx?revision=main`, new Response('grapf'));
  expect(await repair()).toBe(2);
  expect(paths('redraft-files')).not.toContain('onnx/model_q4.onnx?revision=main');
});
