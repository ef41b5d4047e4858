import type { LogitProcessor } from '@mlc-ai/web-llm';
import type { HookNeed } from '../../contract/decoding';
import type { GenerateEvent, GenerateRequest } from '../../contract/engine';
import { engineError } from '../../contract/errors';
import { hooked } from '../hooked';
import { sampler } from '../transformers/sample';
import type { Pipeline } from './pipeline';

/** What web-llm offers a method: tokens can be forced. They cannot be taken back, and no second conversation is read along. */
const needs: ReadonlySet<HookNeed> = new Set(['inject']);
/** Below every logit; where all but one token have it, that one is chosen at any chance. */
const never = -1e9;

/** Whether this build of web-llm shows what methods need. */
export const canSteer = (pipeline: Pipeline | null): pipeline is Pipeline =>
  pipeline !== null &&
  Array.isArray(pipeline.stopTokens) &&
  pipeline.fullVocabSize > 0 &&
  typeof pipeline.tokenizer.encode === 'function';

/**
 * The decoding methods of a request at work inside web-llm; null when it names none. Tokens are chosen here, by our own sampler,
 * and web-llm is left no other: so a seed gives the same tokens as in every engine with the same logits. `inner` sees the model's
 * own logits. @throws Unsupported
 */
export function steering(pipeline: Pipeline | null, request: GenerateRequest, context: number, inner?: LogitProcessor) {
  if (!request.decoding?.length) return null;
  if (!canSteer(pipeline))
    throw engineError('Unsupported', 'This version of web-llm shows no logits. Leave `decoding` out.');
  const { tokenizer, stopTokens, fullVocabSize: vocabulary } = pipeline;
  const ends = new Set(stopTokens);
  const decode = (ids: readonly number[]) => tokenizer.decode(Int32Array.from(ids));
  const encode = (text: string) => Array.from(tokenizer.encode(text));
  const { messages, maxTokens: most = context } = request;
  // The tokens of the prompt are web-llm's own affair.
  const answer = { messages, prompt: [], vocabulary, ends, most, encode, decode };
  const hooks = hooked(request, answer, needs);
  if (!hooks) return null;
  const draw = sampler(chanceOf(request), vocabulary, []);
  const only = new Float32Array(vocabulary);
  const written: number[] = [];
  let coming: readonly number[] = [];
  let kept: number | null = null;

  const forced = (own: Float32Array): number | undefined => {
    const act = coming.length ? undefined : hooks.see(own, written);
    if (act?.kind === 'inject') coming = act.ids;
    if (act?.kind === 'stop') {
      kept = Math.min(act.to ?? written.length, written.length);
      return stopTokens[0];
    }
    const [next, ...later] = coming;
    coming = later;
    return next;
  };
  const processor: LogitProcessor = {
    processLogits(own) {
      inner?.processLogits(own);
      const next = forced(own);
      const id = next ?? draw.choose(hooks.logits);
      if (next !== undefined) draw.see([next]);
      if (!ends.has(id)) written.push(id);
      only.fill(never);
      only[id] = 0;
      return only;
    },
    processSampledToken: (id) => inner?.processSampledToken(id),
    resetState: () => inner?.resetState(),
  };
  return {
    processor,
    /** The text that is left of the answer, where a method ended it before its last token; else null. */
    cut: () => (kept === null || kept >= written.length ? null : decode(written.slice(0, kept))),
    monitor: () => hooks.report(kept === null ? written : written.slice(0, kept)),
  };
}

/** What is left for web-llm to do with a request whose tokens are chosen here. */
export function unsteered(request: GenerateRequest): GenerateRequest {
  const { decoding, temperature: _t, topP: _p, topK: _k, minP: _m, repetitionPenalty: _r, ...rest } = request;
  return decoding?.length ? { ...rest, temperature: 1 } : request;
}

/** Penalties that only web-llm knows change nothing where it has no choice. */
export function* warningsOf({ decoding, native }: GenerateRequest): Generator<GenerateEvent, void, void> {
  if (decoding?.length && native !== undefined)
    yield {
      type: 'warning',
      setting: 'native',
      message: 'web-llm’s own penalties do nothing while a decoding method chooses tokens; they were left out.',
    };
}

const chanceOf = ({
  temperature = 1,
  topP = 1,
  topK = 0,
  minP = 0,
  repetitionPenalty = 1,
  seed = 0,
}: GenerateRequest) => ({
  temperature,
  topP,
  topK,
  minP,
  repetitionPenalty,
  seed: seed >>> 0,
});
