import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { embedder, embeddingModel, fetchEmbedding, takeEmbedding } from '../../src/app/embedding';
import { hub } from '../../src/app/shelf';
import { memoryStore } from '../../src/store/open';
import { cacheStorage } from '../support/cache-storage';
import { never } from '../support/collect';

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'https://page.example/' });
  vi.stubGlobal('caches', cacheStorage());
});
afterEach(() => vi.unstubAllGlobals());

const from = async (files: { readonly [path: string]: string }, name = 'someone/small') => {
  const store = memoryStore();
  await store.settings.set(hub, 'https://mirror.example/');
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    const found = files[url.split('/resolve/main/')[1]!];
    return found === undefined ? new Response('', { status: 404 }) : new Response(found);
  });
  const fetched = fetchEmbedding(store, name, never(), () => {});
  await expect(fetched).rejects.toThrow();
  return { asked, message: await fetched.catch((error: Error) => error.message) };
};

it('asks the mirror for what a model consists of, the small weights first, and says what is lacking', async () => {
  const { asked, message } = await from({ 'config.json': '{}', 'onnx/model_int8.onnx': 'x' });
  expect(message).toBe('This model cannot be used to compare meanings: it has no tokenizer.json.');
  expect(asked.map((url) => url.replace('https://mirror.example/someone/small/resolve/main/', ''))).toEqual([
    'config.json',
    'tokenizer.json',
    'tokenizer_config.json',
    'onnx/model_quantized.onnx',
    'onnx/model_int8.onnx',
  ]);
  expect((await from({}, '../evil')).message).toBe("'../evil' is no name on the hub; write owner/name.");
});

it('takes files by their names, one of weights', async () => {
  const take = (...names: string[]) =>
    takeEmbedding(
      names.map((name) => new File(['x'], name)),
      never(),
    );
  await expect(take('config.json', 'readme.md')).rejects.toThrow('it has no tokenizer.json, onnx/model.onnx.');
  await expect(take('a.onnx', 'b.onnx')).rejects.toThrow('several files of weights');
});

it('is not there before it was added', async () => {
  expect(await embeddingModel()).toBeNull();
  expect(await embedder()).toBeNull();
  vi.stubGlobal('caches', undefined);
  expect(await embedder()).toBeNull();
});
