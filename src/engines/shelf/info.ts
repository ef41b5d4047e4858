import type { ModelInfo } from '../../contract/engine';
import type { ShelfEntry } from './entry';

/** Says which of the same models it is. */
const titleOf = ({ engine, title, quantisation }: ShelfEntry): string =>
  engine === 'transformers' ? `${title}, ONNX` : quantisation.includes('f32') ? `${title}, 32-bit` : title;

/** What every picker needs to know of a shelf entry. */
export const infoOf = (entry: ShelfEntry): ModelInfo => ({
  engine: entry.engine,
  model: entry.id,
  title: titleOf(entry),
  summary: entry.summary,
  parameters: entry.parameters,
  downloadBytes: entry.downloadBytes,
  memoryBytes: entry.memoryBytes,
  context: entry.context,
  licence: entry.licence,
  bundled: false,
  can: new Set(entry.can),
});
