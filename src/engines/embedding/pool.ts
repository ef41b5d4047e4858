/** What a network said of some texts of up to so many tokens: rows of `width` numbers, text by text, token by token. */
export interface TokenVectors {
  readonly data: Float32Array;
  readonly texts: number;
  readonly tokens: number;
  readonly width: number;
}

/**
 * One vector of length 1 a text: the mean of those of its tokens, padding left out (Sentence-BERT, Reimers & Gurevych 2019).
 * @param mask 1 for a token, 0 for padding, in the order of the tokens
 */
export function meanVectors(
  { data, texts, tokens, width }: TokenVectors,
  mask: ArrayLike<number | bigint>,
): readonly Float32Array[] {
  return Array.from({ length: texts }, (_, text) => {
    const sum = new Float32Array(width);
    for (let token = 0; token < tokens; token++) {
      const place = text * tokens + token;
      if (Number(mask[place])) for (let at = 0; at < width; at++) sum[at]! += data[place * width + at]!;
    }
    return unit(sum);
  });
}

/** In the same direction and of length 1; nothing stays nothing. */
export function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length ? vector.map((one) => one / length) : vector;
}
