import type { Json } from '../base/json';

/** A way to run models: transformers.js, web-llm, or a server that speaks the OpenAI protocol. */
export interface Engine {
  /** The name of its file in `src/engines`. */
  readonly id: string;
  readonly title: string;
  /** What can be loaded, without loading anything. */
  models(): Promise<readonly ModelInfo[]>;
  /** Says what a load with this wish would give (device, dtype), without loading. @throws NoAdapter, UnknownModel */
  resolve(model: string, wish: DeviceWish): Promise<ModelRef>;
  /** Yields progress and returns the ready model. Loading again what is loaded returns at once. @throws any EngineErrorName */
  load(model: string, wish: DeviceWish, signal: AbortSignal): AsyncGenerator<LoadProgress, Model, void>;
}

/** Where to run. `auto` is WebGPU on a hardware adapter, else WASM. */
export type DeviceWish = 'auto' | 'webgpu' | 'wasm';

/** A model that is loaded. One request at a time unless `concurrency` says otherwise; further requests queue. */
export interface Model {
  readonly ref: ModelRef;
  readonly can: ReadonlySet<Capability>;
  /** How many requests it is worth having under way at once: 1 on a device, more over a network. */
  readonly concurrency: number;
  /** Tokens that prompt and answer may have together. */
  readonly context: number;
  /** Yields what is written as it is written, returns the whole. Abort throws AbortError within 100 ms. */
  generate(request: GenerateRequest, signal: AbortSignal): AsyncGenerator<GenerateEvent, Completion, void>;
  /** Log-probability of a given text after given messages. Only where `can` has 'score'. */
  score(request: ScoreRequest, signal: AbortSignal): Promise<Score>;
  /** Bytes its runtime holds now, measured; null, or no such method, where that cannot be told. */
  measure?(): Promise<number | null>;
  unload(): Promise<void>;
}

/** Names a model to be cast. */
export interface ModelId {
  readonly engine: string;
  readonly model: string;
}
/** Everything about a loaded model that can change an output; part of every completion's key. */
export interface ModelRef extends ModelId {
  readonly revision: string;
  readonly dtype: string;
  readonly device: 'webgpu' | 'wasm' | 'cpu' | 'remote';
}
export interface ModelInfo extends ModelId {
  readonly title: string;
  /** One sentence: what it is good for. */
  readonly summary: string;
  readonly parameters: number;
  /** Bytes over the network at a first load: weights, tokenizer and configuration. */
  readonly downloadBytes: number;
  /** Bytes in memory while loaded, an estimate. */
  readonly memoryBytes: number;
  /** Tokens. */
  readonly context: number;
  readonly licence: string;
  readonly bundled: boolean;
  readonly can: ReadonlySet<Capability>;
  /** Roles it was trained for or is known to play; absent when it plays any. */
  readonly roles?: readonly string[];
}
export type Capability =
  | 'seed' // the same request with the same seed gives the same tokens
  | 'logprobs' // log-probability, entropy and alternatives of its own tokens
  | 'score' // log-probability of a given text
  | 'continue' // goes on with a last message of the assistant
  | 'hooks' // decoding methods of src/decoding
  | 'hidden' // shows its hidden states to them, and adds vectors to them
  | 'schema'
  | 'reasoning' // thinks before it answers
  | 'thinking-off' // does not, when asked not to
  | 'thinking-cap' // stops thinking after a number of tokens and answers
  | 'vision';

export type LoadProgress =
  /** Bytes of all files of the model; `cached` when they come from this device. */
  | { readonly phase: 'download'; readonly done: number; readonly total: number; readonly cached: boolean }
  /** The session is made and, on a GPU, shaders are compiled. */
  | { readonly phase: 'compile' };

export interface Message {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string | readonly Part[];
}
/** `blob` is the SHA-256 of an image in the store. `data`, a data URL, is put in on the way to an engine and never recorded. */
export type Part =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'image'; readonly blob: string; readonly data?: string };

/** The text of a message; images are left out. */
export const textOf = ({ content }: Message): string =>
  typeof content === 'string' ? content : content.map((part) => (part.type === 'text' ? part.text : '')).join('');
export const user = (content: string): Message => ({ role: 'user', content });
export const assistant = (content: string): Message => ({ role: 'assistant', content });

/** The output depends on this value and on the `ModelRef`, and on nothing else. */
export interface GenerateRequest {
  /** Ends with a user turn, or with an assistant turn that is to be continued ('continue'). */
  readonly messages: readonly Message[];
  /** Tokens. Absent: as many as fit. */
  readonly maxTokens?: number;
  /** 0 is greedy. Absent: 1. */
  readonly temperature?: number;
  /** Keep the smallest set of tokens whose probabilities reach this sum. (0, 1] */
  readonly topP?: number;
  /** Keep the k likeliest tokens. */
  readonly topK?: number;
  /** Keep tokens at least this share as likely as the likeliest. [0, 1) */
  readonly minP?: number;
  /** Divides the logits of tokens already present (Keskar et al. 2019). 1 does nothing. */
  readonly repetitionPenalty?: number;
  /** Whether a model that can think does so before it answers. Absent: as it was made. */
  readonly thinking?: Thinking;
  /** Unsigned 32 bit. */
  readonly seed?: number;
  /** The text ends before the first of these. */
  readonly stop?: readonly string[];
  /** Record log-probabilities with this many alternatives per token; 0 records the chosen token alone. */
  readonly logprobs?: number;
  /** Token-level methods of `src/decoding`, in this order. */
  readonly decoding?: readonly { readonly id: string; readonly options: Json }[];
  readonly schema?: Json;
  /** Options only one engine knows. Promoted to a field when a third engine has it. */
  readonly native?: Json;
}
/** A number is the most tokens of thinking; what comes after them is the answer. */
export type Thinking = 'off' | 'on' | number;

export type GenerateEvent =
  | { readonly type: 'text-delta' | 'reasoning-delta'; readonly text: string }
  /** The model had to be reloaded; what was streamed so far is void and comes again. */
  | { readonly type: 'text-reset'; readonly reason: string }
  | { readonly type: 'warning'; readonly setting: string; readonly message: string };

export interface Completion {
  /** Without thinking, without the end marker, without the stop string. */
  readonly text: string;
  readonly reasoning?: string;
  readonly finish: 'stop' | 'length';
  readonly usage: Usage;
  readonly ms: Timing;
  /** Present when `logprobs` was asked. */
  readonly tokens?: readonly TokenTrace[];
  /** What each decoding method saw, by its id. */
  readonly monitor?: { readonly [id: string]: Json };
}
/** Tokens. `reused` of the `input` tokens were already in a key/value cache and were not computed again. */
export interface Usage {
  readonly input: number;
  readonly output: number;
  readonly reused: number;
  /** Guesses that were computed ahead, and those of them that came true; absent when there were none. */
  readonly speculated?: { readonly proposed: number; readonly accepted: number };
}
/** Milliseconds. `queued` is the wait for other requests; `first` (to the first token) and `total` begin when it is over. */
export interface Timing {
  readonly queued: number;
  readonly first: number;
  readonly total: number;
}
/** Natural logarithms and nats, of the model's own distribution: before temperature, penalties and truncation. */
export interface TokenTrace {
  readonly id: number;
  readonly text: string;
  readonly logprob: number;
  readonly entropy: number;
  readonly alternatives: readonly { readonly id: number; readonly text: string; readonly logprob: number }[];
}

export interface ScoreRequest {
  readonly messages: readonly Message[];
  /** What the assistant would say next. */
  readonly continuation: string;
}
export interface Score {
  /** Sum over the tokens, natural logarithm. */
  readonly logprob: number;
  readonly tokens: readonly { readonly id: number; readonly text: string; readonly logprob: number }[];
  readonly usage: Usage;
  readonly ms: Timing;
}
