import { env } from '@huggingface/transformers';
import { fileURLToPath } from 'node:url';
import type { Model } from '../../src/contract/engine';
import { catalogued } from '../../src/engines/transformers/catalogue';
import { loadParts } from '../../src/engines/transformers/load';
import { transformersModel } from '../../src/engines/transformers/model';

/** The real Pocket in Node, on the CPU. */
export async function pocket(model = 'pocket-3m', cacheBytes?: number): Promise<Model> {
  return transformersModel(await pocketParts(model), cacheBytes);
}

export async function pocketParts(model = 'pocket-3m') {
  env.allowRemoteModels = false;
  env.localModelPath = fileURLToPath(new URL('../../public/models/', import.meta.url));
  const { engine, revision, dtype, rowwise } = catalogued(model);
  // One thread: with more, the runner's other processes slow every pass down.
  const session = { intraOpNumThreads: 1, interOpNumThreads: 1 };
  return loadParts({ engine, model, revision, dtype, device: 'cpu' }, { device: 'cpu', dtype, rowwise, session });
}
