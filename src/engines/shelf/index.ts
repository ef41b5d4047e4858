import type { MlcEntry, OnnxEntry, ShelfEntry } from './entry';

/** All models known good, the smallest download first. Fetched when first asked for: the page is painted without it. */
export const shelf = async (): Promise<readonly ShelfEntry[]> =>
  (await import('./models.json')).default as unknown as readonly ShelfEntry[];

export const mlcShelf = async (): Promise<readonly MlcEntry[]> =>
  (await shelf()).filter((entry) => entry.engine === 'webllm');

export const onnxShelf = async (): Promise<readonly OnnxEntry[]> =>
  (await shelf()).filter((entry) => entry.engine === 'transformers');
