import { env } from '@huggingface/transformers';
import { throwIfAborted } from '../../base/abort';
import type { Handlers } from '../../base/channel';
import { mailbox } from '../../base/mailbox';
import type { LoadProgress, Model, ModelRef } from '../../contract/engine';
import { engineError, engineErrorName } from '../../contract/errors';
import { modelHandlers, type About, type ModelProtocol } from '../over-port';
import { catalogued } from './catalogue';
import { threadsFor, type Device } from './device';
import { fetchKept, removeKept, type Keeping } from './fetch-kept';
import { loadParts } from './load';
import { transformersModel } from './model';
import { gpuDevice, prepareRuntime, runtimeBytes, runtimeVersion } from './runtime';

export interface LoadInput {
  readonly ref: ModelRef & { readonly device: Device };
  /** Folder of all models, ends with a slash. */
  readonly fileBase: string;
}
/** What this worker answers: it loads one model and then is that model. */
export type WorkerProtocol = ModelProtocol & {
  readonly load: { readonly input: LoadInput; readonly step: LoadProgress; readonly result: About };
};

export function workerHandlers(): Handlers<WorkerProtocol> {
  let model: Model | undefined;
  const loaded = () => {
    if (model) return model;
    throw engineError('WorkerLost', 'This worker has no model yet. Load one first.');
  };
  return {
    ...modelHandlers(loaded),
    async *load(input, signal) {
      model ??= yield* load(input, signal);
      const { ref, can, concurrency, context } = model;
      return { ref, can, concurrency, context };
    },
  };
}

/** Runs the load and yields its progress as it comes. */
async function* load(input: LoadInput, signal: AbortSignal): AsyncGenerator<LoadProgress, Model, void> {
  const news = mailbox<LoadProgress | { readonly model: Model } | { readonly failed: unknown }>();
  fetchAndBuild(input, signal, news.put).then(
    (model) => news.put({ model }),
    (failed: unknown) => news.put({ failed }),
  );
  for (;;) {
    const item = await news.take();
    if ('model' in item) return item.model;
    if ('failed' in item) throw item.failed;
    yield item;
  }
}

async function fetchAndBuild({ ref, fileBase }: LoadInput, signal: AbortSignal, tell: (news: LoadProgress) => void) {
  const entry = catalogued(ref.model);
  const folder = new URL(`${ref.model}/`, fileBase).href;
  const sizes = new Map(entry.files.map(([path, bytes]) => [folder + path, bytes]));
  const onBytes = counter(entry.downloadBytes + runtimeBytes(ref.device), tell);
  let failure: unknown;
  // The library turns whatever its fetch throws into "file not found"; the cause is kept here.
  const fetch = (url: string, keeping: Omit<Keeping, 'signal'>) =>
    fetchKept(url, { ...keeping, signal }).catch((cause: unknown) => {
      failure ??= cause;
      throw cause;
    });

  useOwnFiles(fileBase, async (url) => {
    const bytes = sizes.get(url);
    return bytes === undefined ? absent() : fetch(url, { revision: entry.revision, bytes, onBytes });
  });
  try {
    const threads = threadsFor(entry.parameters, navigator.hardwareConcurrency, self.crossOriginIsolated);
    await prepareRuntime(ref.device, threads, (url, counted) =>
      fetch(url, { revision: runtimeVersion(), ...(counted ? { onBytes } : {}) }),
    );
    return transformersModel(await loadParts(ref, { device: ref.device, dtype: entry.dtype, gpu: gpuDevice }));
  } catch (error) {
    throwIfAborted(signal);
    const cause = failure ?? error;
    if (engineErrorName(cause) === 'CorruptFile') await removeKept(folder);
    throw cause;
  }
}

/** The library also asks for files that this model does not have. */
const absent = () => new Response(null, { status: 404 });

/** Adds up the bytes of all files and says when the last has come. */
function counter(expected: number, tell: (news: LoadProgress) => void): NonNullable<Keeping['onBytes']> {
  let done = 0;
  let cached = true;
  return (bytes, fromDevice) => {
    done += bytes;
    cached &&= fromDevice;
    tell({ phase: 'download', done, total: Math.max(expected, done), cached });
    if (done >= expected) tell({ phase: 'compile' });
  };
}

/** The library reads files of ours only, through our fetch, and keeps none itself. */
function useOwnFiles(fileBase: string, fetch: (url: string) => Promise<Response>): void {
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = fileBase;
  env.useBrowserCache = false;
  env.useWasmCache = false;
  env.fetch = (url) => fetch(String(url));
}
