import { abortError } from '../base/abort';
import { connect, type Connection } from '../base/channel';
import type { Embedder } from '../contract/embedder';
import { engineError } from '../contract/errors';
import { embeddingFile, embeddingStore, needed, optional, unfit, weights } from '../engines/embedding/store';
import type { EmbeddingProtocol } from '../engines/embedding/worker';
import type { Store } from '../store/store';
import { hub } from './shelf';

/** The model for meanings that somebody added. */
export interface EmbeddingModel {
  readonly name: string;
  readonly bytes: number;
}
/** Bytes of all its files. */
const most = 700_000_000;
/** Names of weights, those that are smaller first. */
const weightNames = ['onnx/model_quantized.onnx', 'onnx/model_int8.onnx', weights];
const about = 'about';
/** Milliseconds without a question before its memory is given back. */
const rest = 120_000;

/** Null while there is none. */
export async function embeddingModel(): Promise<EmbeddingModel | null> {
  if (typeof caches === 'undefined' || !(await caches.has(embeddingStore))) return null;
  const told = await (await caches.open(embeddingStore)).match(address(about));
  return told ? ((await told.json()) as EmbeddingModel) : null;
}

/** Fetches a model by its name on the hub, `owner/name`. @throws what is wrong with it in words, AbortError */
export async function fetchEmbedding(
  { settings }: Pick<Store, 'settings'>,
  name: string,
  signal: AbortSignal,
  report: (bytes: number) => void,
): Promise<EmbeddingModel> {
  if (!/^\w[\w.-]*\/\w[\w.-]*$/.test(name)) throw new RangeError(`'${name}' is no name on the hub; write owner/name.`);
  const folder = `${await settings.get(hub)}${name}/resolve/main/`;
  let done = 0;
  const get = async (path: string): Promise<Blob | null> => {
    const response = await fetch(folder + path, { signal }).catch((cause: unknown) => {
      if (signal.aborted) throw abortError();
      throw engineError(
        'MissingFile',
        `${new URL(folder).host} cannot be reached (${String(cause)}). Check the connection.`,
      );
    });
    if (!response.ok || response.headers.get('content-type')?.startsWith('text/html')) return null;
    const blob = await response.blob();
    report((done += blob.size));
    return blob;
  };
  const files = new Map<string, Blob>();
  for (const path of [...needed, ...optional].filter((one) => one !== weights)) {
    const blob = await get(path);
    if (blob) files.set(path, blob);
  }
  for (const path of weightNames)
    if (!files.has(weights)) await get(path).then((blob) => blob && files.set(weights, blob));
  return keep(name, files, signal);
}

/** Takes a model from files on this device: config.json, tokenizer.json, and weights that end with .onnx. */
export async function takeEmbedding(given: readonly File[], signal: AbortSignal): Promise<EmbeddingModel> {
  const files = new Map<string, Blob>();
  for (const file of given) {
    if (file.name.endsWith('.onnx')) {
      if (files.has(weights))
        throw new RangeError('There are several files of weights among these; choose one of them.');
      files.set(weights, file);
    } else if ([...needed, ...optional].some((path) => path === file.name)) files.set(file.name, file);
  }
  const [folder = ''] = (given[0]?.webkitRelativePath ?? '').split('/');
  return keep(folder || `${files.size} files of this device`, files, signal);
}

/** It takes the place of the one before, once it has shown that it works. */
async function keep(name: string, files: ReadonlyMap<string, Blob>, signal: AbortSignal): Promise<EmbeddingModel> {
  const lacking = needed.filter((path) => !files.has(path));
  if (lacking.length) throw unfit(`it has no ${lacking.join(', ')}.`);
  const bytes = [...files.values()].reduce((sum, { size }) => sum + size, 0);
  if (bytes > most)
    throw unfit(`it has ${bytes.toLocaleString('en')} bytes; ${most.toLocaleString('en')} are the most.`);
  await removeEmbedding();
  const cache = await caches.open(embeddingStore);
  for (const [path, blob] of files) await cache.put(address(path), new Response(blob));
  try {
    const [vector] = await ask(['a test'], signal);
    if (!vector?.some((one) => one !== 0)) throw unfit('its vectors are empty.');
  } catch (error) {
    await removeEmbedding();
    throw error;
  }
  const model: EmbeddingModel = { name, bytes };
  await cache.put(address(about), Response.json(model));
  return model;
}

export async function removeEmbedding(): Promise<void> {
  end();
  if (typeof caches !== 'undefined') await caches.delete(embeddingStore);
}

/** The model as tools use it; null while there is none. */
export async function embedder(): Promise<Embedder | null> {
  const model = await embeddingModel();
  return model && { name: model.name, embed: ask };
}

const address = (path: string): string => embeddingFile(path, document.baseURI);

let connection: Connection<EmbeddingProtocol> | null = null;
let resting: ReturnType<typeof setTimeout> | undefined;

function open(): Connection<EmbeddingProtocol> {
  if (connection) return connection;
  const worker = new Worker(new URL('../../workers/transformers.ts', import.meta.url), { type: 'module' });
  const made = connect<EmbeddingProtocol>(worker);
  void made.closed.then(() => {
    worker.terminate();
    if (connection === made) connection = null;
  });
  return (connection = made);
}
function end(): void {
  clearTimeout(resting);
  connection?.close(engineError('WorkerLost', 'The model for meanings was put away.'));
  connection = null;
}

async function ask(texts: readonly string[], signal: AbortSignal): Promise<readonly Float32Array[]> {
  clearTimeout(resting);
  try {
    const { value } = await open().call('embed', { texts, page: document.baseURI }, signal).next();
    return value as readonly Float32Array[];
  } finally {
    clearTimeout(resting);
    resting = setTimeout(end, rest);
  }
}
