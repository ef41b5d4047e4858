import asyncMjs from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url';
import asyncWasm from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url';
import jspiMjs from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.mjs?url';
import jspiWasm from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm?url';
import plainMjs from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import plainWasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import type { Device } from './device';

export interface Build {
  readonly mjs: string;
  readonly wasm: string;
  /** Of the WASM file; a file of another length is taken for damaged. */
  readonly bytes: number;
}
/** ONNX Runtime from our own origin. WebGPU needs WASM that can wait: natively (JSPI), or rewritten for it (asyncify). */
export const plain: Build = { mjs: plainMjs, wasm: plainWasm, bytes: 14_264_838 };
export const jspi: Build = { mjs: jspiMjs, wasm: jspiWasm, bytes: 16_811_691 };
export const asyncify: Build = { mjs: asyncMjs, wasm: asyncWasm, bytes: 26_861_777 };

export const buildFor = (device: Device): Build =>
  device === 'wasm' ? plain : 'Suspending' in WebAssembly ? jspi : asyncify;

/** The version of ONNX Runtime: names its files on this device. Known here without its library, which the page does not load. */
export const runtimeRevision = '1.31.0-dev.20260914-8d85527a0';

/** The WASM of the runtime for a device, as any thread of this page asks for it. */
export const runtimeAddress = (device: Device): string => new URL(buildFor(device).wasm, self.location.href).href;
