import { env } from '@huggingface/transformers';
import asyncMjs from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url';
import asyncWasm from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url';
import jspiMjs from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.mjs?url';
import jspiWasm from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm?url';
import plainMjs from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import plainWasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import type { Device } from './device';
import { removeKept } from '../files/fetch-kept';

interface Build {
  readonly mjs: string;
  readonly wasm: string;
  /** Of the WASM file; a file of another length is taken for damaged. */
  readonly bytes: number;
}
/** ONNX Runtime from our own origin. WebGPU needs WASM that can wait: natively (JSPI), or rewritten for it (asyncify). */
export const plain: Build = { mjs: plainMjs, wasm: plainWasm, bytes: 14_264_838 };
export const jspi: Build = { mjs: jspiMjs, wasm: jspiWasm, bytes: 16_811_691 };
export const asyncify: Build = { mjs: asyncMjs, wasm: asyncWasm, bytes: 26_861_777 };

const buildFor = (device: Device): Build => (device === 'wasm' ? plain : 'Suspending' in WebAssembly ? jspi : asyncify);

/** Bytes of the runtime's WASM for a device. */
export const runtimeBytes = (device: Device): number => buildFor(device).bytes;

/** Removes the runtime from the shelf. */
export const removeRuntime = async (device: Device): Promise<void> => removeKept(absolute(buildFor(device).wasm));

/** Version of ONNX Runtime: names its files on the shelf. */
export const runtimeVersion = (): string => env.backends.onnx.versions?.web ?? 'unknown';

/** Fetches the runtime by `fetch` and hands it to the library, which would take it from a content network. */
export async function prepareRuntime(
  device: Device,
  threads: number,
  fetch: (url: string, bytes?: number) => Promise<Response>,
): Promise<void> {
  const { wasm } = env.backends.onnx;
  if (!wasm) throw new Error('transformers.js has no WASM backend in this build.');
  const build = buildFor(device);
  const response = await fetch(absolute(build.wasm), build.bytes);
  wasm.numThreads = threads;
  wasm.wasmBinary = await response.arrayBuffer();
  // The glue is code and comes as code, from our own origin: the service worker keeps it with the rest of the page.
  wasm.wasmPaths = { mjs: absolute(build.mjs) };
}

const absolute = (url: string) => new URL(url, self.location.href).href;

/** The GPU device of the session, once it has one. */
export const gpuDevice = (): GPUDevice | undefined =>
  (env.backends.onnx.webgpu as { device?: GPUDevice } | undefined)?.device;
