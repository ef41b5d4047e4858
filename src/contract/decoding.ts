import type { Json } from '../base/json';
import type { Message } from './engine';
import type { Options, OptionValues } from './options';

/**
 * A token-level method: it looks at every distribution before a token is chosen from it, may change it, and may act on the
 * text. Its id is the name of its file in `src/decoding`; a request names it in `decoding`.
 */
export interface Hook<Shape extends Options = Options> {
  readonly title: string;
  /** One sentence a newcomer understands. */
  readonly summary: string;
  readonly papers: readonly { readonly title: string; readonly url?: string; readonly system?: number }[];
  /** What it does beyond changing logits and stopping, which every engine with hooks can. */
  readonly needs?: readonly HookNeed[];
  readonly options: Shape;
  /** Begins with one answer. All it remembers between tokens lives in what it returns. */
  watch(options: OptionValues<Shape>, answer: Underway): Watch;
}
export type HookNeed =
  | 'inject' // writes tokens that were not chosen
  | 'rewind' // takes tokens back
  | 'beside' // has a second conversation read along
  | 'hidden'; // sees hidden states, or adds vectors to them

/** What is known when an answer begins. */
export interface Underway {
  readonly messages: readonly Message[];
  /** Tokens of the conversation. */
  readonly prompt: readonly number[];
  /** Number of logits. */
  readonly vocabulary: number;
  /** Tokens that end an answer. */
  readonly ends: ReadonlySet<number>;
  /** Tokens the answer may have. */
  readonly most: number;
  /** In [0, 1): a stream of its own, by the seed of the request and the id of the method. */
  random(): number;
  encode(text: string): readonly number[];
  decode(ids: readonly number[]): string;
  /** How hidden states become logits; only with the need 'hidden'. */
  readonly head?: Head;
}

/** The end of a model. With it a method can say in closed form what a change of the last hidden state does to the logits. */
export interface Head {
  /** Numbers of a hidden state. */
  readonly width: number;
  /** Layers, and with them residuals of a token. */
  readonly layers: number;
  /** The output matrix, `width` numbers a token: a logit is the product of its token's row and the last hidden state. */
  readonly matrix: Float32Array;
  /** The last norm: x / √(mean x² + epsilon) · norm, number by number (Zhang & Sennrich 2019). */
  readonly norm: Float32Array;
  readonly epsilon: number;
  /** Layers after which a vector can be added, counted from 0. */
  readonly steered: readonly number[];
}
/** What a model computed on its way over one token. */
export interface States {
  /** The residual after each layer, before the last norm. */
  readonly residuals: readonly Float32Array[];
  /** After the last norm: what the output matrix is applied to. */
  readonly last: Float32Array;
}

/** One method at work on one answer. */
export interface Watch {
  /** A conversation that is continued with the same tokens; its logits come as `beside`. Needs 'beside'. */
  readonly beside?: readonly Message[];
  /** Is added to the residual after a layer, at every token of the prompt and of the answer. Needs 'hidden'. */
  readonly steering?: { readonly layer: number; readonly vector: Float32Array };
  /**
   * Called for every token that is to be chosen, in the order of the text; not for tokens that were injected. Methods run in
   * the order of the request, each on what the one before left. After an act the others are not asked, and no token is chosen.
   */
  see(moment: Moment): Act | undefined;
  /** What it saw and did: becomes `completion.monitor[id]`. `written` is the whole answer, the end marker left out. */
  report(written: readonly number[]): Json;
}

/** The moment before a token. The object and its arrays are used again for the next one: copy what is to be kept. */
export interface Moment {
  /** Tokens of the answer so far; how many there are is the position. */
  readonly written: readonly number[];
  /** To be changed in place: minus infinity masks a token, a sum is a bias, another distribution can be merged in. */
  readonly logits: Float32Array;
  /** The model's own, to be left as they are. */
  readonly own: Float32Array;
  /** Those of the conversation beside, to be left as they are; null where there is none. */
  readonly beside: Float32Array | null;
  /** Of every token read so far, the prompt's first; from the last of them comes the next token. Null without the need 'hidden'. */
  readonly states: readonly States[] | null;
}

/** What is done instead of choosing a token. */
export type Act =
  /** These tokens come next. None: a token is chosen after all. */
  | { readonly kind: 'inject'; readonly ids: readonly number[] }
  /** All but the first `to` tokens of the answer are taken back; then come these. Chance goes on, it is not taken back. */
  | { readonly kind: 'rewind'; readonly to: number; readonly ids: readonly number[] }
  /** The answer ends here, or after its first `to` tokens. */
  | { readonly kind: 'stop'; readonly to?: number };

/** Keeps the types of one hook exact. */
export const hook = <const Shape extends Options>(it: Hook<Shape>): Hook => it as unknown as Hook;
