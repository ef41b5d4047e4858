import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { asyncify, jspi, plain, runtimeRevision } from '../../../src/engines/transformers/runtime-files';

const { resolve } = createRequire(import.meta.url);

it.each([
  ['ort-wasm-simd-threaded.wasm', plain],
  ['ort-wasm-simd-threaded.jspi.wasm', jspi],
  ['ort-wasm-simd-threaded.asyncify.wasm', asyncify],
])('knows the length of %s, else every load would take it for damaged', async (file, { wasm, bytes }) => {
  expect((await stat(resolve(`onnxruntime-web/${file}`))).size).toBe(bytes);
  expect(wasm).toContain(file);
});

it('knows the version of the runtime, which names its file on the device', async () => {
  const folder = join(resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'), '../..');
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  expect(runtimeRevision).toBe(version);
});
