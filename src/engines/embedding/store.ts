import { engineError } from '../../contract/errors';

/** Where the files of the model for meanings lie: one model at a time, apart from those that write. */
export const embeddingStore = 'redraft-embedding';
/** The name of a file there. Nothing is ever fetched from such an address. @param page address of the page */
export const embeddingFile = (path: string, page: string): string => new URL(`embedding/model/${path}`, page).href;
export const embeddingFolder = (page: string): string => new URL('embedding/', page).href;

/** What a model consists of. Weights of any precision lie under one name: the file itself says how they are stored. */
export const weights = 'onnx/model.onnx';
export const needed = ['config.json', 'tokenizer.json', weights] as const;
export const optional = ['tokenizer_config.json'] as const;

/** A `fetch` that knows these files and no others. */
export const embeddingFetch = async (url: string, init?: RequestInit): Promise<Response> => {
  const kept = await (await caches.open(embeddingStore)).match(url);
  if (!kept) return new Response(null, { status: 404 });
  // The library asks for one byte when it wants to know how long a file is.
  if (!new Headers(init?.headers).has('range')) return kept;
  const { size } = await kept.blob();
  return new Response('{', { status: 206, headers: { 'content-range': `bytes 0-0/${size}` } });
};

export const unfit = (why: string, cause?: unknown): Error =>
  engineError('MissingFile', `This model cannot be used to compare meanings: ${why}`, cause);
