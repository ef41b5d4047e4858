import type { Head, States } from '../../contract/decoding';

/** A model as arithmetic: tokens in, logits out. The rest of this folder knows ONNX Runtime only through this. */
export interface Network {
  /** Number of logits of a row. */
  readonly vocabulary: number;
  readonly shape: Shape;
  readonly empty: Memory;
  /** Whether a memory can be cut. */
  readonly croppable: boolean;
  /**
   * The first so many tokens of a text get the same bits in passes of any length. After them a pass of several tokens may
   * round otherwise than one of a single token: by how much is measured before anything is built on it.
   */
  readonly uniform: number;
  /**
   * `past` is left as it is; the new memory is apart from it. `rows` says which logits will be read: a model that can
   * leave the others out does. @throws DeviceLost, OutOfMemory
   */
  forward(ids: readonly number[], past: Memory, rows: Rows): Promise<Pass>;
  /**
   * The first `length` tokens of a memory, as a copy; null where this model's memory cannot be cut. `spent`: the whole will
   * only be released, so it may be cut in place.
   */
  crop(memory: Memory, length: number, spent?: boolean): Memory | null;
  /** Present where the rows of a batch get the very bits they would get alone. */
  readonly batch?: Batch;
  /** Present where the graph gives its hidden states. */
  readonly hidden?: Hidden;
  release(memory: Memory): void;
  dispose(): Promise<void>;
}
/**
 * How a prompt is cut into passes. Kernels for passes of different lengths may round differently, and a difference in
 * the last bit can change a token; so passes are laid out such that every number is the one that a reading from the
 * start would give, wherever the reading really began.
 */
export interface Shape {
  /** Most tokens in one pass. */
  readonly most: number;
  /** Fewest, where there is a choice. */
  readonly least: number;
  /** A reading begins at multiples of this. */
  readonly grain: number;
}
/**
 * For any model and device: the same prompt is always cut at the same places. Passes stay below 32 tokens, because from
 * there on ONNX Runtime's WebGPU backend takes another attention kernel, which was measured to give wrong logits (off by
 * up to 9) where subgroups have 4 lanes.
 */
export const fixedShape: Shape = { most: 24, least: 1, grain: 24 };
/** For models measured to give the same bits in passes of two tokens and of many: cut anywhere, but leave no single token. */
export const freeShape: Shape = { most: 64, least: 2, grain: 1 };

/** How many tokens of `known` can be reused for a prompt of `length` tokens. */
export function reusable({ least, grain }: Shape, known: number, length: number): number {
  const most = Math.max(0, Math.min(known, length - least));
  return most - (most % grain);
}
/** Tokens of the next pass when so many are left. */
export function passLength({ most, least }: Shape, left: number): number {
  if (left <= most) return left;
  return left - most < least ? most - least : most;
}

/** The logits that will be read: of each token of a pass, of the last alone, or none. */
export type Rows = 'all' | 'last' | 'none';
export interface Pass {
  readonly memory: Memory;
  /** The logits after each token of the pass; after the last alone, or none, where no more were asked. */
  readonly rows: readonly Float32Array[];
}
/** Texts of one length that are written side by side, one token each in a pass. */
export interface Batch {
  /** The same memory for each of `count` texts. */
  stack(memory: Memory, count: number): Memory;
  /** One token for each text; the rows are their logits. */
  forward(ids: readonly number[], past: Memory): Promise<Pass>;
  /** The memories of these texts of a stack, in this order, as a copy. */
  pick(memory: Memory, texts: readonly number[]): Memory;
}
/** The inside of a model. Nothing of it is computed or copied unless it is asked for. */
export interface Hidden {
  /** Read once. */
  head(): Promise<Head>;
  /** As `forward` of the network, with the hidden states of every token of the pass, and with vectors added after layers. */
  forward(ids: readonly number[], past: Memory, rows: Rows, steering: Steering): Promise<OpenPass>;
}
export interface OpenPass extends Pass {
  readonly states: readonly States[];
}
/** Vectors that are added to the residual, by layer. */
export type Steering = ReadonlyMap<number, Float32Array>;

/** Keys and values of all layers. Never changed once made. */
export interface Memory {
  /** Tokens. */
  readonly length: number;
  readonly bytes: number;
  /** Opaque to all but the network that made it. */
  readonly tensors: unknown;
}
