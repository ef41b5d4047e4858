import type { Port } from '../../base/channel';
import type { Engine } from '../../contract/engine';
import { inWorkers } from '../in-worker';
import { onnxShelf } from '../shelf';
import { infoOf } from '../shelf/info';
import { catalogue } from './catalogue';
import { loadableOf } from './loadable';
import type { LoadInput } from './worker';

export interface TransformersOptions {
  /** Starts `workers/transformers`. One worker holds one model. */
  readonly startWorker: () => Port & { terminate?(): void };
  /** Folder of the bundled models' files, ends with a slash. */
  readonly fileBase: URL;
  /** Where all other models are fetched from, ends with a slash. */
  readonly hub: () => Promise<string>;
  /** The browser's WebGPU. */
  readonly gpu?: GPU;
}

/** Models by transformers.js: weights, caches and the decode loop live in workers, one for each loaded model. */
export function transformersEngine({ startWorker, fileBase, hub, gpu }: TransformersOptions): Engine {
  const load = inWorkers<LoadInput>({
    startWorker,
    async input(ref) {
      const { loadable, ref: resolved } = await loadableOf(ref.model, ref.device === 'webgpu' ? 'webgpu' : 'wasm', gpu);
      return { ref: resolved, loadable, fileBase: loadable.files ? fileBase.href : await hub() };
    },
  });
  return {
    id: 'transformers',
    title: 'transformers.js',
    models: async () => [...catalogue, ...(await onnxShelf()).map(infoOf)],
    resolve: async (model, wish) => (await loadableOf(model, wish, gpu)).ref,
    async *load(model, wish, signal) {
      const { ref } = await loadableOf(model, wish, gpu);
      return yield* load(ref, signal);
    },
  };
}
