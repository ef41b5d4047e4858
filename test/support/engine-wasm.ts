import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Tensor, env, InferenceSession } from 'onnxruntime-web';
import { patchedRuntime } from '../../scripts/patched-runtime.mjs';
import { freeShape, type Network } from '../../src/engines/transformers/network';
import { onnxNetwork } from '../../src/engines/transformers/onnx-network';

/** A bundled model on ONNX Runtime for WebAssembly, set up as the page sets it up, in Node. */
export async function wasmNetwork(model: string): Promise<Network> {
  const [{ replacement = '' } = {}] = patchedRuntime();
  const { resolve } = createRequire(import.meta.url);
  env.wasm.numThreads = 1;
  env.wasm.wasmPaths = { mjs: pathToFileURL(replacement).href };
  env.wasm.wasmBinary = (await readFile(resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'))).buffer as ArrayBuffer;
  const weights = fileURLToPath(new URL(`../../public/models/${model}/onnx/model_q4.onnx`, import.meta.url));
  const session = await InferenceSession.create(await readFile(weights), { executionProviders: ['wasm'] });
  return onnxNetwork({
    session,
    tensor: (type, data, dims) => new Tensor(type, data as never, [...dims]),
    toFloat32: ({ data }) => data as Float32Array,
    device: () => undefined,
    shape: freeShape,
    uniform: 256,
    batchwise: true,
  });
}
