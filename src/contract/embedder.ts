/** A model that turns texts into vectors, so that texts that mean the same are near to one another. */
export interface Embedder {
  /** What it is called; another model has another name. */
  readonly name: string;
  /** One vector of length 1 a text, in their order. @throws AbortError; and when the model cannot be loaded */
  embed(texts: readonly string[], signal: AbortSignal): Promise<readonly Float32Array[]>;
}
