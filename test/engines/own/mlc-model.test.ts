import { expect, it } from 'vitest';
import { filesFinding } from '../../../src/engines/own/files-model';
import { shelfLibraries } from '../../../src/engines/own/mlc-library';
import { mlcShelf } from '../../../src/engines/shelf';

const shape = {
  hidden_size: 896,
  num_hidden_layers: 24,
  num_attention_heads: 14,
  num_key_value_heads: 2,
  vocab_size: 9,
};
const config = {
  model_type: 'qwen2',
  quantization: 'q4f16_1',
  model_config: shape,
  tokenizer_files: ['tokenizer.json'],
};
const parts = {
  'mlc-chat-config.json': JSON.stringify(config),
  'tensor-cache.json': JSON.stringify({ records: [{ dataPath: 'params_shard_0.bin', nbytes: 4 }] }),
  'params_shard_0.bin': 'abcd',
  'tokenizer.json': '{}',
};
const files = (change: { readonly [path: string]: string | null } = {}) =>
  Object.entries({ ...parts, ...change }).flatMap(([path, content]) =>
    content === null ? [] : [{ path: `tuned/${path}`, blob: new Blob([content]) }],
  );
const library = 'https://example.org/it.wasm';
const look = async (given: ReturnType<typeof files>, fitting: string | null = library) =>
  (await filesFinding(given, { fitting: async () => fitting })).finding;

it('describes a model for web-llm', async () => {
  const { choices, problems } = await look(files());
  expect(problems).toEqual([]);
  expect(choices[0]).toMatchObject({
    engine: 'webllm',
    quantisation: 'q4f16_1',
    library,
    needs: ['webgpu', 'shader-f16'],
  });
});

it('takes a library that came with the files, whatever it is called', async () => {
  const { choices } = await look(files({ 'Qwen2-webgpu.wasm': '\0asm1234' }), null);
  expect(choices[0]).toMatchObject({ library: 'library.wasm' });
  expect(choices[0]!.own!.files.at(-1)).toEqual({ path: 'library.wasm', bytes: 8 });
});

it('asks for a library where none fits', async () => {
  const finding = await look(files(), null);
  expect(finding).toMatchObject({ choices: [], wantsLibrary: true });
  expect(finding.problems[0]).toContain('known to fit qwen2 in q4f16_1');
});

it.each([
  ['tensor-cache.json', null, 'tensor-cache.json is missing'],
  ['tensor-cache.json', '{"records":[]}', 'lists no weights'],
  ['params_shard_0.bin', null, 'params_shard_0.bin is missing: tensor-cache.json lists it'],
  ['params_shard_0.bin', 'ab', 'params_shard_0.bin has 2 bytes instead of 4'],
  ['tokenizer.json', null, 'tokenizer.json is missing'],
  ['it.wasm', '<html>', 'library.wasm is not WebAssembly'],
])('says what is wrong with %s = %j', async (path, content, said) => {
  expect((await look(files({ [path]: content }))).problems[0]).toContain(said);
});

it('knows a library by a model of the same shape, and by nothing less', async () => {
  const asked: string[] = [];
  const libraries = shelfLibraries(await mlcShelf(), 'https://hub.test/', async (url) => {
    asked.push(url);
    return url.includes('/Qwen2.5-0.5B') ? config : { ...config, model_config: {} };
  });
  expect(await libraries.fitting(config)).toContain('Qwen2-0.5B-Instruct-q4f16_1');
  expect(asked.every((url) => url.startsWith('https://hub.test/mlc-ai/'))).toBe(true);
  expect(asked.length).toBeLessThan(12);
  expect(await libraries.fitting({ ...config, model_config: { ...shape, hidden_size: 1 } })).toBeNull();
  expect(await libraries.fitting({ ...config, quantization: 'q3f16_1' })).toBeNull();
});
