/** A model for meanings that knows some words, each by a vector: an ONNX file of one look-up, and what belongs to it. */
export function tinyEmbedding(words: { readonly [word: string]: readonly number[] }): {
  readonly [file: string]: Buffer;
} {
  const width = Object.values(words)[0]!.length;
  const faint = Array.from({ length: width }, (_, at) => (at ? 0 : 0.1));
  const rows = [Array<number>(width).fill(0), faint, ...Object.values(words)];
  const vocabulary = Object.fromEntries(['[PAD]', '[UNK]', ...Object.keys(words)].map((word, id) => [word, id]));
  const special = (id: number, content: string) => ({ id, content, special: true, single_word: false, lstrip: false, rstrip: false, normalized: false }); // prettier-ignore
  const tokenizer = {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [special(0, '[PAD]'), special(1, '[UNK]')],
    normalizer: { type: 'Lowercase' },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: null,
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: { type: 'WordPiece', unk_token: '[UNK]', continuing_subword_prefix: '##', max_input_chars_per_word: 100, vocab: vocabulary }, // prettier-ignore
  };
  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  return {
    'config.json': json({ model_type: 'bert', architectures: ['BertModel'] }),
    'tokenizer.json': json(tokenizer),
    'tokenizer_config.json': json({ tokenizer_class: 'BertTokenizer', pad_token: '[PAD]', unk_token: '[UNK]', model_max_length: 512 }), // prettier-ignore
    'model_quantized.onnx': lookUp(rows),
  };
}

/** ONNX as protocol buffers, by the numbers of its fields in onnx.proto: `last_hidden_state` = Gather(table, `input_ids`). */
function lookUp(rows: readonly (readonly number[])[]): Buffer {
  const [float, int64] = [1, 7];
  const width = rows[0]!.length;
  const table = Buffer.from(Float32Array.from(rows.flat()).buffer);
  const named = (name: string, type: number, dimensions: readonly (string | number)[]) => {
    const shape = dimensions.map((one) => message(1, typeof one === 'string' ? text(2, one) : whole(1, one)));
    return Buffer.concat([text(1, name), message(2, message(1, whole(1, type), message(2, ...shape)))]);
  };
  const graph = [
    message(1, text(1, 'table'), text(1, 'input_ids'), text(2, 'last_hidden_state'), text(4, 'Gather')),
    text(2, 'tiny'),
    message(5, whole(1, rows.length), whole(1, width), whole(2, float), text(8, 'table'), message(9, table)),
    message(11, named('input_ids', int64, ['texts', 'tokens'])),
    message(11, named('attention_mask', int64, ['texts', 'tokens'])),
    message(12, named('last_hidden_state', float, ['texts', 'tokens', width])),
  ];
  return Buffer.concat([whole(1, 8), message(8, text(1, ''), whole(2, 13)), message(7, ...graph)]);
}

const varint = (value: number): Buffer =>
  value < 128 ? Buffer.from([value]) : Buffer.concat([Buffer.from([(value & 127) | 128]), varint(value >>> 7)]);
const whole = (field: number, value: number): Buffer => Buffer.concat([varint(field * 8), varint(value)]);
const message = (field: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([varint(field * 8 + 2), varint(body.length), body]);
};
const text = (field: number, value: string): Buffer => message(field, Buffer.from(value));
