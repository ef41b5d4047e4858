import type { Port } from '../../base/channel';
import type { Engine } from '../../contract/engine';
import { inWorkers } from '../in-worker';
import { onnxShelf } from '../shelf';
import type { OnnxEntry } from '../shelf/entry';
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
  /** Models that somebody added to the shelf. */
  readonly added?: () => readonly OnnxEntry[];
  /** The browser's WebGPU. */
  readonly gpu?: GPU;
}

/** Models by transformers.js: weights, caches and the decode loop live in workers, one for each loaded model. */
export function transformersEngine({ startWorker, fileBase, hub, added = () => [], gpu }: TransformersOptions): Engine {
  const baseOf = { page: async () => fileBase.href, hub, files: async () => new URL('/', fileBase).href };
  const load = inWorkers<LoadInput>({
    startWorker,
    async input(ref) {
      const wish = ref.device === 'webgpu' ? 'webgpu' : 'wasm';
      const { loadable, ref: resolved } = await loadableOf(ref.model, wish, gpu, added());
      return { ref: resolved, loadable, fileBase: await baseOf[loadable.from]() };
    },
  });
  return {
    id: 'transformers',
    title: 'transformers.js',
    models: async () => [...catalogue, ...[...added(), ...(await onnxShelf())].map(infoOf)],
    resolve: async (model, wish) => (await loadableOf(model, wish, gpu, added())).ref,
    async *load(model, wish, signal) {
      const { ref } = await loadableOf(model, wish, gpu, added());
      return yield* load(ref, signal);
    },
  };
}
