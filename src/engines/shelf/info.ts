import type { Capability, ModelInfo } from '../../contract/engine';
import type { ShelfEntry } from './entry';

/** What can be asked of its thinking: the decode loop here closes any thought, web-llm knows the switch of one family. */
function thinkingOf({ engine, family, can }: ShelfEntry): readonly Capability[] {
  if (!can.includes('reasoning')) return [];
  if (engine === 'transformers') return ['thinking-off', 'thinking-cap'];
  return /^Qwen3/.test(family) ? ['thinking-off'] : [];
}

/** Says which of the same models it is. */
const titleOf = ({ engine, title, quantisation, own }: ShelfEntry): string =>
  own
    ? title
    : engine === 'transformers'
      ? `${title}, ONNX`
      : quantisation.includes('f32')
        ? `${title}, 32-bit`
        : title;

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
  // Both engines choose tokens where a decoding method can look on.
  can: new Set([...entry.can, 'hooks', ...thinkingOf(entry)]),
});
