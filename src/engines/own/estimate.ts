type Fields = { readonly [field: string]: unknown };

/** Parameters by the shape in config.json; from the bytes of the weights where it does not say. */
export function parametersIn(config: Fields, bytes: number, bitsEach: number): number {
  const number = (...names: readonly string[]) => {
    const value = names.map((name) => config[name]).find((one) => typeof one === 'number' && one > 0);
    return (value as number | undefined) ?? 0;
  };
  const width = number('hidden_size', 'n_embd', 'd_model', 'dim');
  const layers = number('num_hidden_layers', 'n_layer', 'num_layers', 'n_layers');
  const words = number('vocab_size');
  const isPlain = !('num_experts' in config) && !('num_local_experts' in config);
  if (!width || !layers || !words || !isPlain) return Math.round((bytes * 8) / bitsEach);
  const inner = number('intermediate_size', 'n_inner', 'ffn_dim') || 4 * width;
  const heads = number('num_attention_heads', 'n_head') || 1;
  const head = number('head_dim') || width / heads;
  const shared = number('num_key_value_heads') || heads;
  const attention = 2 * width * head * (heads + shared);
  const matrices = number('intermediate_size') ? 3 : 2;
  const table = words * width * (config['tie_word_embeddings'] === false ? 2 : 1);
  return Math.round(table + layers * (attention + matrices * width * inner));
}

/** Bits a parameter takes in a file, scales of its group included. */
export const bitsOf = (dtype: string): number =>
  /32/.test(dtype) && !/^q/.test(dtype)
    ? 32
    : /^fp16|^q0f16/.test(dtype)
      ? 16
      : /^q4/.test(dtype)
        ? 4.5
        : /^q3/.test(dtype)
          ? 3.5
          : 8.5;

/** Bytes while loaded: the weights, unpacked in part, and what the runtime and a conversation take. */
export const onnxMemory = (weights: number): number => Math.round(weights * 1.3) + 150_000_000;
/** Bytes while loaded, of a model of web-llm: the weights, and keys and values of the whole context at 16 bits. */
export const mlcMemory = (weights: number, cache: number): number => Math.round(weights * 1.05) + cache + 100_000_000;
export const basis = { download: 'the sum of its files', memory: 'estimated from the size of its weights' } as const;
