import type { AppConfig } from '@mlc-ai/web-llm';
import { throwIfAborted } from '../../base/abort';
import type { LoadProgress, Model, ModelRef } from '../../contract/engine';
import { engineError } from '../../contract/errors';
import { folderOf } from '../shelf/address';
import type { MlcEntry } from '../shelf/entry';
import { workerHandlersOf, type LoadingProtocol } from '../worker-handlers';
import { adapterFor, watchDevice } from './adapter';
import { namedInLoad } from './errors';
import type { Library, MlcEngine } from './library';
import { webllmModel } from './model';
import { progressFrom } from './progress';

export interface LoadInput {
  readonly ref: ModelRef;
  readonly entry: MlcEntry;
  /** Where weights are fetched from, ends with a slash. */
  readonly hub: string;
}
export type WorkerProtocol = LoadingProtocol<LoadInput>;

/** `gpu` is the browser's WebGPU. */
export const workerHandlers = (library: Library, gpu?: GPU) =>
  workerHandlersOf<LoadInput>((input, signal, tell) => load(library, gpu, input, signal, tell));

async function load(
  library: Library,
  gpu: GPU | undefined,
  { ref, entry, hub }: LoadInput,
  signal: AbortSignal,
  tell: (news: LoadProgress) => void,
): Promise<Model> {
  const adapter = await adapterFor(entry, gpu);
  const { lost } = await watchDevice(adapter);
  const engine = new library.MLCEngine({
    appConfig: configFor(library, entry, hub),
    initProgressCallback: progressFrom(entry.downloadBytes, tell),
    logLevel: 'ERROR',
  });
  // A reload that is broken off ends without an error and without a model.
  const stop = () => void engine.unload();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await Promise.race([engine.reload(entry.id), lost]);
    throwIfAborted(signal);
    await mustBeLoaded(engine, entry.id);
  } catch (error) {
    throwIfAborted(signal);
    throw namedInLoad(error, entry.id);
  } finally {
    signal.removeEventListener('abort', stop);
  }
  return webllmModel(engine, ref, entry.can, entry.context, lost);
}

/** web-llm's own record of the model, alone, with its weights where the hub is; of an added model ours. */
function configFor({ prebuiltAppConfig }: Library, entry: MlcEntry, hub: string): AppConfig {
  const model = folderOf(entry, hub);
  const { id, library, context } = entry;
  if (entry.own) {
    const added = { model, model_id: id, model_lib: library, overrides: { context_window_size: context } };
    return { model_list: [added], cacheBackend: 'cache' };
  }
  const record = prebuiltAppConfig.model_list.find(({ model_id }) => model_id === entry.id);
  if (!record)
    throw engineError(
      'UnknownModel',
      `web-llm has no model '${entry.id}'; its list and the shelf do not belong together.`,
    );
  return { model_list: [{ ...record, model }], cacheBackend: 'cache' };
}

/** After a device lost on the way, too, `reload` ends as if all were well. */
async function mustBeLoaded(engine: MlcEngine, model: string): Promise<void> {
  await engine.getMessage(model).catch((cause: unknown) => {
    throw engineError('DeviceLost', `web-llm ended the load of ${model} without a model.`, cause);
  });
}
