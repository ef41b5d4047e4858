import { engineError } from '../../contract/errors';
import type { MlcEntry } from '../shelf/entry';

/**
 * The adapter a model can run on. Asked by ourselves, because most records of 16-bit libraries do not say what they need
 * and would fail in the middle. @throws NoAdapter, Unsupported
 */
export async function adapterFor(
  { id, needs, twin }: MlcEntry,
  gpu: GPU | undefined = globalThis.navigator?.gpu,
): Promise<GPUAdapter> {
  const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' }).catch(() => null);
  if (!adapter)
    throw engineError(
      'NoAdapter',
      `${id} runs on WebGPU only, and this browser has no adapter. Choose a model of transformers.js.`,
    );
  const lacking = needs.find((need) => need !== 'webgpu' && !adapter.features.has(need));
  if (lacking)
    throw engineError(
      'Unsupported',
      `${id} needs ${lacking}, which this graphics card lacks. ${twin ? `Load ${twin} instead.` : 'Choose another model.'}`,
    );
  return adapter;
}

/**
 * Rejects with DeviceLost when the GPU goes away. web-llm keeps its device to itself, so one of our own is watched: when
 * the process of the GPU ends, all devices are lost.
 */
export async function watchDevice(adapter: GPUAdapter): Promise<{ readonly lost: Promise<never> }> {
  const device = await adapter.requestDevice();
  const lost = device.lost.then(({ reason, message }): never => {
    throw engineError('DeviceLost', `The GPU went away (${reason}: ${message}). Load the model again.`);
  });
  lost.catch(() => {});
  return { lost };
}
