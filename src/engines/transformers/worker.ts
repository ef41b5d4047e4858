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
import { gpuDevice, prepareRuntime, removeRuntime, runtimeBytes, runtimeVersion } from './runtime';

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
  const fetch = (url: string, keeping: Omit<Keeping, 'signal'>) => fetchKept(url, { ...keeping, signal });

  useOwnFiles(fileBase, async (url, init) => {
    const bytes = sizes.get(url);
    if (bytes === undefined) return new Response(null, { status: 404 });
    return asksForSize(init) ? sizeOnly(bytes) : fetch(url, { revision: entry.revision, bytes, onBytes });
  });
  try {
    const threads = threadsFor(entry.parameters, navigator.hardwareConcurrency, self.crossOriginIsolated);
    await prepareRuntime(ref.device, threads, (url, bytes) =>
      fetch(url, { revision: runtimeVersion(), ...(bytes === undefined ? {} : { bytes, onBytes }) }),
    );
    return transformersModel(
      await loadParts(ref, { device: ref.device, dtype: entry.dtype, rowwise: entry.rowwise, gpu: gpuDevice }),
    );
  } catch (error) {
    throwIfAborted(signal);
    if (engineErrorName(error) === 'CorruptFile') await Promise.all([removeKept(folder), removeRuntime(ref.device)]);
    throw error;
  }
}

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

/** The library reads files of ours only, as if they were remote, through our fetch, and keeps none itself. */
function useOwnFiles(fileBase: string, fetch: (url: string, init?: RequestInit) => Promise<Response>): void {
  env.allowRemoteModels = true;
  env.allowLocalModels = false;
  env.remoteHost = fileBase;
  env.remotePathTemplate = '{model}/';
  env.useBrowserCache = false;
  env.useWasmCache = false;
  env.fetch = (url, init) => fetch(String(url), init as RequestInit | undefined);
}

/** The library asks for one byte when it wants to know whether there is a file and how long it is. */
const asksForSize = (init?: RequestInit) => new Headers(init?.headers).has('range');
const sizeOnly = (bytes: number) =>
  new Response('{', { status: 206, headers: { 'content-range': `bytes 0-0/${bytes}` } });
