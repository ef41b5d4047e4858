import { engineError } from '../../contract/errors';
import type { DeviceWish } from '../../contract/engine';

/** The devices of a browser. */
export type Device = 'webgpu' | 'wasm';

/** Adapters that compute on the CPU and do not always say so. */
const software = /swiftshader|llvmpipe|lavapipe|basic render/i;

/**
 * Where a wish leads: `auto` is WebGPU on a hardware adapter, else WASM; `webgpu` takes any adapter there is.
 * @throws NoAdapter
 */
export async function deviceFor(wish: DeviceWish, gpu: GPU | undefined = globalThis.navigator?.gpu): Promise<Device> {
  if (wish === 'wasm') return 'wasm';
  const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' }).catch(() => null);
  if (wish === 'webgpu') {
    if (adapter) return 'webgpu';
    throw engineError('NoAdapter', 'WebGPU was asked for and this browser has no adapter. Choose WASM or auto.');
  }
  return adapter && isHardware(adapter) ? 'webgpu' : 'wasm';
}

function isHardware(adapter: GPUAdapter): boolean {
  const { isFallbackAdapter } = adapter as { isFallbackAdapter?: boolean };
  const { architecture = '', description = '', device = '' } = adapter.info;
  if (isFallbackAdapter || adapter.info.isFallbackAdapter) return false;
  return !software.test(`${architecture} ${description} ${device}`);
}

/** Below this, handing work to a second thread costs more than it saves (measured with 3M and 13M parameters). */
const worthThreads = 100_000_000;

/** WASM threads for a model of that many parameters. Threads need a cross-origin isolated page. */
export function threadsFor(parameters: number, cores: number, isolated: boolean): number {
  if (!isolated || parameters < worthThreads) return 1;
  return Math.max(1, Math.min(4, Math.floor(cores / 2)));
}
