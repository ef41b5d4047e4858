import type { ModelInfo } from '../../contract/engine';
import type { ShelfEntry } from './entry';

/** What every picker needs to know of a shelf entry. */
export const infoOf = (entry: ShelfEntry): ModelInfo => ({
  engine: entry.engine,
  model: entry.id,
  title: entry.title,
  summary: entry.summary,
  parameters: entry.parameters,
  downloadBytes: entry.downloadBytes,
  memoryBytes: entry.memoryBytes,
  context: entry.context,
  licence: entry.licence,
  bundled: false,
  can: new Set(entry.can),
});
