import type { Capability } from '../../contract/engine';
import type { Own } from '../own/own';

/** What a model was made for. */
export const kinds = ['chat', 'reasoning', 'maths', 'code', 'vision'] as const;
export type Kind = (typeof kinds)[number];

/** What a device must offer: WebGPU at all, and features of its adapter by their names in the specification. */
export const needs = ['webgpu', 'shader-f16'] as const;
export type Need = (typeof needs)[number];

/** A model on the shelf: what can be said of it before a byte of it is fetched. */
export type ShelfEntry = MlcEntry | OnnxEntry;

interface Common {
  /** Its name in the engine; the last part of a `ModelId`. */
  readonly id: string;
  readonly title: string;
  readonly family: string;
  readonly kind: Kind;
  /** One sentence: what it is good for. */
  readonly summary: string;
  readonly parameters: number;
  readonly quantisation: string;
  readonly downloadBytes: number;
  /** While loaded. */
  readonly memoryBytes: number;
  /** What the two numbers rest on. */
  readonly basis: { readonly download: string; readonly memory: string };
  /** Tokens. */
  readonly context: number;
  readonly licence: string;
  readonly needs: readonly Need[];
  readonly can: readonly Capability[];
  /** The page of its weights. */
  readonly link: string;
  /** Of a model that somebody added. */
  readonly own?: Own;
}
/** Compiled for web-llm. */
export interface MlcEntry extends Common {
  readonly engine: 'webllm';
  /** Address of the compiled library; models of one shape share it. */
  readonly library: string;
  /** Id of the same model for devices without 16-bit shaders. */
  readonly twin?: string;
}
/** Exported to ONNX for transformers.js. */
export interface OnnxEntry extends Common {
  readonly engine: 'transformers';
  /** Precisions there are files for, the preferred one first. */
  readonly dtypes: readonly Dtype[];
}
/** Precisions of weights that can be loaded, the smallest download first. Those with 'f16' or 'fp16' compute with 16 bits. */
export const dtypes = ['q4f16', 'q4', 'q8', 'int8', 'uint8', 'fp16', 'fp32'] as const;
export type Dtype = (typeof dtypes)[number];
