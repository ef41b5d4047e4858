import { env } from '@huggingface/transformers';
import type { Device } from './device';
import { removeKept } from '../files/fetch-kept';
import { buildFor, runtimeAddress } from './runtime-files';

/** Bytes of the runtime's WASM for a device. */
export const runtimeBytes = (device: Device): number => buildFor(device).bytes;

/** Removes the runtime from the shelf. */
export const removeRuntime = async (device: Device): Promise<void> => removeKept(runtimeAddress(device));

/** Fetches the runtime by `fetch` and hands it to the library, which would take it from a content network. */
export async function prepareRuntime(
  device: Device,
  threads: number,
  fetch: (url: string, bytes?: number) => Promise<Response>,
): Promise<void> {
  const { wasm } = env.backends.onnx;
  if (!wasm) throw new Error('transformers.js has no WASM backend in this build.');
  const build = buildFor(device);
  const response = await fetch(runtimeAddress(device), build.bytes);
  wasm.numThreads = threads;
  wasm.wasmBinary = await response.arrayBuffer();
  // The glue is code and comes as code, from our own origin: the service worker keeps it with the rest of the page.
  wasm.wasmPaths = { mjs: absolute(build.mjs) };
}

const absolute = (url: string) => new URL(url, self.location.href).href;

/** The GPU device of the session, once it has one. */
export const gpuDevice = (): GPUDevice | undefined =>
  (env.backends.onnx.webgpu as { device?: GPUDevice } | undefined)?.device;
