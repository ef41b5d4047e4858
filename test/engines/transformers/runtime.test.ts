import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { asyncify, jspi, plain } from '../../../src/engines/transformers/runtime';

const { resolve } = createRequire(import.meta.url);

it.each([
  ['ort-wasm-simd-threaded.wasm', plain],
  ['ort-wasm-simd-threaded.jspi.wasm', jspi],
  ['ort-wasm-simd-threaded.asyncify.wasm', asyncify],
])('knows the length of %s, else every load would take it for damaged', async (file, { wasm, bytes }) => {
  expect((await stat(resolve(`onnxruntime-web/${file}`))).size).toBe(bytes);
  expect(wasm).toContain(file);
});
