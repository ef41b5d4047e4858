import { env } from '@huggingface/transformers';
import { throwIfAborted } from '../../base/abort';
import { watchHeaps } from '../../base/heaps';
import type { LoadProgress, Model } from '../../contract/engine';
import { engineError, engineErrorName } from '../../contract/errors';
import { workerHandlersOf, type LoadingProtocol } from '../worker-handlers';
import { threadsFor } from './device';
import { fetchKept, removeKept, type Keeping } from '../files/fetch-kept';
import { hubFiles } from './hub-files';
import { loadParts } from './load';
import type { Loadable, Ref } from './loadable';
import { transformersModel } from './model';
import { gpuDevice, prepareRuntime, removeRuntime, runtimeBytes } from './runtime';
import { runtimeRevision } from './runtime-files';
import { thinkingModel } from './thinking';
import { whenWeightsRead, type Fetch } from './when-read';

export interface LoadInput {
  readonly ref: Ref;
  readonly loadable: Loadable;
  /** Folder of all models, or a hub; ends with a slash. */
  readonly fileBase: string;
}
export type WorkerProtocol = LoadingProtocol<LoadInput>;

/** What the runtime holds is measured from before it is started. */
export function workerHandlers() {
  const bytes = watchHeaps();
  return workerHandlersOf<LoadInput>(async (input, signal, tell) => ({
    ...(await fetchAndBuild(input, signal, tell)),
    measure: async () => bytes(),
  }));
}

async function fetchAndBuild(
  input: LoadInput,
  signal: AbortSignal,
  tell: (news: LoadProgress) => void,
): Promise<Model> {
  const { ref, loadable: entry, fileBase } = input;
  const path = entry.from === 'page' ? '{model}/' : `{model}/resolve/${entry.revision}/`;
  const folder = fileBase + path.replace('{model}', ref.model);
  const onBytes = counter(entry.downloadBytes + runtimeBytes(ref.device), tell);
  const keeping: Keeping = { signal, revision: entry.revision, onBytes };

  const files = entry.files ? listedFiles(folder, entry.files, keeping) : hubFiles(folder, keeping);
  useOwnFiles(
    fileBase,
    path,
    whenWeightsRead(files, () => tell({ phase: 'compile' })),
  );
  try {
    const threads = threadsFor(entry.parameters, navigator.hardwareConcurrency, self.crossOriginIsolated);
    await prepareRuntime(ref.device, threads, (url, bytes) =>
      fetchKept(url, { signal, revision: runtimeRevision, ...(bytes === undefined ? {} : { bytes, onBytes }) }),
    );
    const { rowwise, template, externalFiles } = entry;
    const options = { device: ref.device, dtype: ref.dtype, rowwise, template, externalFiles, gpu: gpuDevice };
    const parts = await loadParts(ref, options);
    const model = transformersModel({ ...parts, context: Math.min(parts.context, entry.context) });
    return entry.reasoning ? thinkingModel(model, parts.tokeniser) : model;
  } catch (error) {
    throwIfAborted(signal);
    // What was given by hand cannot be fetched again.
    if (entry.from === 'files') throw givenOnly(error, ref.model);
    if (engineErrorName(error) === 'CorruptFile') {
      await removeRuntime(ref.device);
      // Of what comes from a hub the downloads know which file is damaged.
      if (entry.from === 'page') await removeKept(folder);
    }
    throw error;
  }
}

/** An error that says where the files came from, so that somebody can bring them again. */
function givenOnly(error: unknown, model: string): unknown {
  const name = engineErrorName(error);
  if (name !== 'MissingFile' && name !== 'CorruptFile') return error;
  const what = name === 'MissingFile' ? 'not on this device any more' : 'damaged';
  return engineError(name, `The files of ${model} are ${what}. Remove it and add its files again.`, error);
}

/** The files of a model that are known by name and length; there are no others. */
function listedFiles(folder: string, files: NonNullable<Loadable['files']>, keeping: Keeping) {
  const sizes = new Map(files.map(([path, bytes]) => [folder + path, bytes]));
  return async (url: string, init?: RequestInit): Promise<Response> => {
    const bytes = sizes.get(url);
    if (bytes === undefined) return new Response(null, { status: 404 });
    return asksForSize(init) ? sizeOnly(bytes) : fetchKept(url, { ...keeping, bytes });
  };
}

/** Adds up the bytes of all files. */
function counter(expected: number, tell: (news: LoadProgress) => void): NonNullable<Keeping['onBytes']> {
  let done = 0;
  let cached = true;
  return (bytes, fromDevice) => {
    done += bytes;
    cached &&= fromDevice;
    tell({ phase: 'download', done, total: Math.max(expected, done), cached });
  };
}

/** The library reads files of ours only, as if they were remote, through our fetch, and keeps none itself. */
function useOwnFiles(
  fileBase: string,
  path: string,
  fetch: (url: string, init?: RequestInit) => Promise<Response>,
): void {
  env.allowRemoteModels = true;
  env.allowLocalModels = false;
  env.remoteHost = fileBase;
  env.remotePathTemplate = path;
  env.useBrowserCache = false;
  env.useWasmCache = false;
  env.fetch = (url, init) => fetch(String(url), init as RequestInit | undefined);
}

/** The library asks for one byte when it wants to know whether there is a file and how long it is. */
const asksForSize = (init?: RequestInit) => new Headers(init?.headers).has('range');
const sizeOnly = (bytes: number) =>
  new Response('{', { status: 206, headers: { 'content-range': `bytes 0-0/${bytes}` } });
