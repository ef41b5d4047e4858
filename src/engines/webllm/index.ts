import type { Port } from '../../base/channel';
import type { DeviceWish, Engine, ModelRef } from '../../contract/engine';
import { engineError } from '../../contract/errors';
import { inWorkers } from '../in-worker';
import { mlcShelf } from '../shelf';
import type { MlcEntry } from '../shelf/entry';
import { infoOf } from '../shelf/info';
import { adapterFor } from './adapter';
import { version } from './library';
import type { LoadInput } from './worker';

export interface WebllmOptions {
  /** Starts `workers/webllm`. One worker holds one model. */
  readonly startWorker: () => Port & { terminate?(): void };
  /** Where weights are fetched from, ends with a slash. */
  readonly hub: () => Promise<string>;
  /** Models that somebody added to the shelf. */
  readonly added?: () => readonly MlcEntry[];
  /** The browser's WebGPU. */
  readonly gpu?: GPU;
}

/** Models by web-llm: compiled for WebGPU, one worker and one GPU device for each loaded model. */
export function webllmEngine(options: WebllmOptions): Engine {
  const { added = () => [] } = options;
  const entryOf = async (model: string): Promise<MlcEntry> => {
    const found = [...added(), ...(await mlcShelf())].find(({ id }) => id === model);
    if (found) return found;
    throw engineError('UnknownModel', `There is no model '${model}' for web-llm on the shelf. Choose another.`);
  };
  const load = inWorkers<LoadInput>({
    startWorker: options.startWorker,
    input: async (ref) => ({ ref, entry: await entryOf(ref.model), hub: await options.hub() }),
  });
  const resolve = async (model: string, wish: DeviceWish): Promise<ModelRef> => {
    const entry = await entryOf(model);
    if (wish === 'wasm')
      throw engineError(
        'Unsupported',
        `${entry.title} runs on WebGPU only. Set the device to automatic, or choose another.`,
      );
    await adapterFor(entry, options.gpu);
    const { quantisation: dtype, own } = entry;
    const revision = `${own?.digest ?? 'main'}, web-llm ${version}`;
    return { engine: 'webllm', model, revision, dtype, device: 'webgpu' };
  };
  return {
    id: 'webllm',
    title: 'web-llm',
    models: async () => [...added(), ...(await mlcShelf())].map(infoOf),
    resolve,
    async *load(model, wish, signal) {
      return yield* load(await resolve(model, wish), signal);
    },
  };
}
