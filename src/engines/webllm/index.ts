import type { Port } from '../../base/channel';
import type { DeviceWish, Engine, Model, ModelRef } from '../../contract/engine';
import { engineError } from '../../contract/errors';
import { finish, inWorkers, type InWorkerOptions } from '../in-worker';
import { mlcShelf } from '../shelf';
import type { MlcEntry } from '../shelf/entry';
import { infoOf } from '../shelf/info';
import { adapterFor } from './adapter';
import { version } from './library';
import { twoCaches } from './two-caches';
import type { LoadInput } from './worker';

export interface WebllmOptions {
  /** Starts `workers/webllm`. One worker holds one model. */
  readonly startWorker: () => Port & { terminate?(): void };
  /** Where weights are fetched from, ends with a slash. */
  readonly hub: () => Promise<string>;
  /** Models that somebody added to the shelf. */
  readonly added?: () => readonly MlcEntry[];
  /** Asks for memory for a second copy of a loaded model; without, there is none. */
  readonly spare?: (model: string, drop: () => Promise<void>) => (() => void) | null;
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
  const workers: InWorkerOptions<LoadInput> = {
    startWorker: options.startWorker,
    input: async (ref) => ({ ref, entry: await entryOf(ref.model), hub: await options.hub() }),
  };
  const load = inWorkers(workers);
  const loadAgain = inWorkers(workers);
  const whole = new WeakMap<Model, Model>();
  /** The same model for the same worker. */
  const withSpare = (first: Model): Model => {
    const { ref } = first;
    const model =
      whole.get(first) ??
      twoCaches(first, {
        room: (drop) => options.spare?.(ref.model, drop) ?? null,
        load: (signal) => finish(loadAgain(ref, signal)),
      });
    whole.set(first, model);
    return model;
  };
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
      return withSpare(yield* load(await resolve(model, wish), signal));
    },
  };
}
