/** A model as arithmetic: tokens in, logits out. The rest of this folder knows ONNX Runtime only through this. */
export interface Network {
  /** Number of logits of a row. */
  readonly vocabulary: number;
  /**
   * Tokens computed in one pass while a prompt is read, and the grain of what can be reused. Passes begin at multiples
   * of it, so that a prompt is always computed in passes of the same shapes: kernels of different shapes round
   * differently, and a difference in the last bit could change a token.
   */
  readonly stride: number;
  readonly empty: Memory;
  /**
   * `past` is left as it is; the new memory is apart from it. `rows` says which logits will be read: a model that can
   * leave the others out does. @throws DeviceLost, OutOfMemory
   */
  forward(ids: readonly number[], past: Memory, rows: 'all' | 'last'): Promise<Pass>;
  /** The first `length` tokens of a memory, as a copy; null where this model's memory cannot be cut. */
  crop(memory: Memory, length: number): Memory | null;
  release(memory: Memory): void;
  dispose(): Promise<void>;
}
export interface Pass {
  readonly memory: Memory;
  /** The logits after each token of the pass; after the last alone where no more were asked and given. */
  readonly rows: readonly Float32Array[];
}
/** Keys and values of all layers. Never changed once made. */
export interface Memory {
  /** Tokens. */
  readonly length: number;
  readonly bytes: number;
  /** Opaque to all but the network that made it. */
  readonly tensors: unknown;
}
