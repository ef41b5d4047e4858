import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { folderOf, officialHub } from '../../src/engines/shelf/address';
import { forget, keptOf } from '../../src/engines/shelf/kept';
import models from '../../src/engines/shelf/models.json';
import { readShelf } from '../../src/engines/shelf/read-shelf';
import { cacheStorage } from '../support/cache-storage';

const entries = readShelf(models);
const entry = (id: string) => entries.find((one) => one.id === id)!;
/** Two models of one shape, so with one library. */
const chat = entry('Qwen2.5-0.5B-Instruct-q4f16_1-MLC');
const coder = entry('Qwen2.5-Coder-0.5B-Instruct-q4f16_1-MLC');
const onnx = entry('onnx-community/Qwen3-0.6B-ONNX');
const library = 'library' in chat ? chat.library : '';
const folder = (one: typeof chat) => folderOf(one, officialHub);
const list = JSON.stringify({ records: [{ dataPath: 'params_shard_0.bin' }, { dataPath: 'params_shard_1.bin' }] });

const weights = (one: typeof chat) => ({
  [`${folder(one)}tensor-cache.json`]: list,
  [`${folder(one)}params_shard_0.bin`]: 'a',
  [`${folder(one)}params_shard_1.bin`]: 'b',
  [`${folder(one)}tokenizer.json`]: '{}',
});
const configuration = (one: typeof chat) => ({ [`${folder(one)}mlc-chat-config.json`]: '{}' });
let storage: ReturnType<typeof cacheStorage>;
beforeEach(() => {
  storage = cacheStorage({
    'webllm/model': { ...weights(chat), ...weights(coder) },
    'webllm/config': { ...configuration(chat), ...configuration(coder) },
    'webllm/wasm': { [library]: 'wasm' },
    'redraft-files': {
      [`${folder(onnx)}config.json?revision=main`]: '{}',
      [`${folder(onnx)}tokenizer.json?revision=main`]: '{}',
      [`${folder(onnx)}onnx/model_q4.onnx?revision=main`]: 'x',
    },
  });
  vi.stubGlobal('caches', storage);
});
afterEach(() => vi.unstubAllGlobals());
const kept = () => keptOf(entries, officialHub);

it('knows what loads without a network', async () => {
  expect(await kept()).toEqual(new Set([chat.id, coder.id, onnx.id]));
});

it('does not count a model of which a part is missing', async () => {
  const model = await storage.open('webllm/model');
  await model.delete({ url: `${folder(chat)}params_shard_1.bin` });
  const config = await storage.open('webllm/config');
  await config.delete({ url: `${folder(coder)}mlc-chat-config.json` });
  const files = await storage.open('redraft-files');
  await files.delete({ url: `${folder(onnx)}onnx/model_q4.onnx?revision=main` });
  expect(await kept()).toEqual(new Set());
});

it('does not take a model that is still being fetched for one that is here', async () => {
  const files = await storage.open('redraft-files');
  const part = (path: string) => ({
    url: folder(onnx) + path,
    store: 'redraft-files',
    name: `${folder(onnx)}${path}?revision=main`,
  });
  const plan = { files: [part('config.json'), part('onnx/model_q4.onnx'), part('onnx/model_q4.onnx_data')] };
  await files.put(`${folder(onnx)}?manifest=q4%20wasm`, new Response(JSON.stringify(plan)));
  expect(await kept()).toEqual(new Set([chat.id, coder.id]));
  await files.put(`${folder(onnx)}onnx/model_q4.onnx_data?revision=main`, new Response('x'));
  expect(await kept()).toEqual(new Set([chat.id, coder.id, onnx.id]));
});

it('leaves a library that another kept model needs, and takes it with the last one', async () => {
  await forget(chat, officialHub, entries);
  expect(await kept()).toEqual(new Set([coder.id, onnx.id]));
  expect(storage.names('webllm/wasm')).toEqual([library]);
  await forget(coder, officialHub, entries);
  expect([storage.names('webllm/model'), storage.names('webllm/config'), storage.names('webllm/wasm')]).toEqual([
    [],
    [],
    [],
  ]);
  await forget(onnx, officialHub, entries);
  expect(storage.names('redraft-files')).toEqual([]);
});

it('looks where a mirror is', async () => {
  expect(folderOf(chat, 'http://192.168.0.2:8080/')).toBe(
    'http://192.168.0.2:8080/mlc-ai/Qwen2.5-0.5B-Instruct-q4f16_1-MLC/resolve/main/',
  );
  expect(await keptOf(entries, 'http://192.168.0.2:8080/')).toEqual(new Set());
});

it('keeps nothing where the browser keeps nothing', async () => {
  vi.stubGlobal('caches', undefined);
  expect(await kept()).toEqual(new Set());
  await forget(chat, officialHub);
});
