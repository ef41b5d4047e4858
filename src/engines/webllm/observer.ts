import type { LogitProcessor } from '@mlc-ai/web-llm';
import type { TokenTrace } from '../../contract/engine';
import { observe } from '../transformers/logprobs';

/**
 * A logit processor that changes nothing and writes down what the model thought of each token it chose. The log-
 * probabilities that web-llm reports itself are those after temperature and penalties, of five tokens at most, and from
 * them the model's own cannot be had back: what the other tokens weigh is lost. The logits come here before all that
 * (only a schema has already ruled out what it forbids), so the values are exact at any temperature.
 */
export function observer(alternatives: number, decode: (id: number) => string) {
  const traces: TokenTrace[] = [];
  let logits: Float32Array | null = null;
  const processor: LogitProcessor = {
    processLogits: (all) => (logits = all),
    processSampledToken(id) {
      if (!logits) return;
      const { logprob, entropy, alternatives: others } = observe(logits, id, alternatives);
      const named = others.map((other) => ({ ...other, text: decode(other.id) }));
      traces.push({ id, text: decode(id), logprob, entropy, alternatives: named });
      logits = null;
    },
    resetState: () => (logits = null),
  };
  return { processor, traces: traces as readonly TokenTrace[] };
}
