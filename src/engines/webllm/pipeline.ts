import type { LogitProcessor } from '@mlc-ai/web-llm';
import type { MlcEngine } from './library';

/**
 * What web-llm keeps to itself and is needed here: how many tokens its cache holds, the text of a token, and the place
 * of a logit processor. Its public registry can only be filled before a load, and then costs every token of every
 * request a copy of all logits to the CPU and back; here one is put in for the requests that ask for it.
 */
export interface Pipeline {
  logitProcessor: LogitProcessor | undefined;
  /** Tokens. */
  readonly filledKVCacheLength: number;
  readonly tokenizer: { decode(ids: Int32Array): string; encode(text: string): Int32Array };
  /** Tokens that end an answer. */
  readonly stopTokens: readonly number[];
  /** Number of logits. */
  readonly fullVocabSize: number;
}

/** Null when this version of web-llm is built otherwise: then there are no log-probabilities. */
export function pipelineOf(engine: MlcEngine, model: string): Pipeline | null {
  const { loadedModelIdToPipeline: all } = engine as unknown as { readonly loadedModelIdToPipeline?: unknown };
  const pipeline = all instanceof Map ? (all.get(model) as Partial<Pipeline> | undefined) : undefined;
  const whole =
    pipeline !== undefined &&
    'logitProcessor' in pipeline &&
    typeof pipeline.filledKVCacheLength === 'number' &&
    typeof pipeline.tokenizer?.decode === 'function';
  return whole ? (pipeline as Pipeline) : null;
}
