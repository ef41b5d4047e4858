import { folderOf } from '../shelf/address';
import type { MlcEntry } from '../shelf/entry';

type Fields = { readonly [field: string]: unknown };

/** Compiled libraries that are known. */
export interface Libraries {
  /** Address of the library for a model with this mlc-chat-config.json; null when none is known to fit. */
  fitting(config: Fields): Promise<string | null>;
}

/** What a library is compiled for: models that differ in none of these can share it. */
const shape = [
  'hidden_size',
  'intermediate_size',
  'num_hidden_layers',
  'num_attention_heads',
  'num_key_value_heads',
  'head_dim',
  'vocab_size',
  'tie_word_embeddings',
] as const;

/**
 * Libraries of the shelf. Whether one fits is seen from the configuration of a model it was made for, which is fetched from
 * the hub: a few kilobytes each, and only of models of the same quantisation whose name speaks of the same family.
 */
export function shelfLibraries(
  shelf: readonly MlcEntry[],
  hub: string,
  fetchJson: (url: string) => Promise<unknown>,
): Libraries {
  return {
    async fitting(config) {
      const seen = new Set<string>();
      const candidates = shelf.filter(({ library, quantisation, link }) => {
        const fits = quantisation === config['quantization'] && isOfFamily(link, String(config['model_type']));
        return fits && seen.size !== seen.add(library).size;
      });
      for (const candidate of candidates) {
        const other = await fetchJson(`${folderOf(candidate, hub)}mlc-chat-config.json`).catch(() => null);
        if (isSameShape(config, other)) return candidate.library;
      }
      return null;
    },
  };
}

/** 'qwen2' is in 'Qwen2.5-0.5B', 'phi3-v' not in 'Qwen'; the shape decides, this only spares requests. */
const isOfFamily = (link: string, type: string): boolean => {
  const stem = /^[a-z]+/.exec(type.toLowerCase())?.[0] ?? type;
  const names =
    stem === 'llama' || stem === 'mistral'
      ? ['llama', 'mistral', 'smol', 'hermes', 'deepseek']
      : [stem, 'deepseek', 'smol', 'hermes'];
  return names.some((name) => link.toLowerCase().includes(name));
};

function isSameShape(config: Fields, other: unknown): boolean {
  if (typeof other !== 'object' || other === null) return false;
  const it = other as Fields;
  const [mine, its] = [config, it].map(({ model_config }) => (model_config ?? {}) as Fields);
  if (it['model_type'] !== config['model_type'] || it['quantization'] !== config['quantization']) return false;
  return mine!['hidden_size'] !== undefined && shape.every((name) => mine![name] === its![name]);
}
