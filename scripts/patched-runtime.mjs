/**
 * ONNX Runtime's attention has two ways to compute. The newer one, made for long prompts, takes every pass of more than one
 * token; in WebAssembly it is several times slower than the other, and it rounds otherwise than a pass of one token. The
 * runtime leaves it out when a variable of its environment says so, but in a browser there is no place to set one. So a
 * copy of its loader is made that sets it. docs/decisions/2026-11-20-one-way-to-compute-attention.md says what rests on it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { root } from './root.mjs';

const loader = 'onnxruntime-web/ort-wasm-simd-threaded.mjs';
/** Where the loader lists the environment. */
const place = 'USER:"web_user"';
const variable = 'ORT_GQA_DISABLE_FLASH_ATTENTION:"1"';

/** Writes the copy and says where: to be put into `resolve.alias` of every build that holds the runtime. */
export function patchedRuntime() {
  const source = readFileSync(createRequire(import.meta.url).resolve(loader), 'utf8');
  if (source.split(place).length !== 2)
    throw new Error(
      `${loader} has no single ${place} any more; see how it lists its environment, and change this file.`,
    );
  const folder = `${root}/.cache/onnxruntime`;
  const copy = `${folder}/ort-wasm-simd-threaded.mjs`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(copy, source.replace(place, `${place},${variable}`));
  return [{ find: /^onnxruntime-web\/ort-wasm-simd-threaded\.mjs(?=\?url$)/, replacement: copy }];
}
