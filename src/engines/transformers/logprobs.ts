/** log Σ exp(logits), without overflow. */
export function logSumExp(logits: Float32Array): number {
  let max = -Infinity;
  for (const logit of logits) if (logit > max) max = logit;
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - max);
  return max + Math.log(sum);
}

export interface Observation {
  /** Natural logarithm of the probability of the chosen token. */
  readonly logprob: number;
  /** Nats. */
  readonly entropy: number;
  /** The likeliest tokens, the likeliest first. */
  readonly alternatives: readonly { readonly id: number; readonly logprob: number }[];
}

/** What the model thought of `chosen` and of its alternatives, from raw logits: before temperature and penalties. */
export function observe(logits: Float32Array, chosen: number, alternatives: number): Observation {
  const norm = logSumExp(logits);
  let entropy = 0;
  for (const logit of logits) {
    const logprob = logit - norm;
    // A token that cannot come adds nothing; 0 times minus infinity would be NaN.
    if (logprob > -Infinity) entropy -= Math.exp(logprob) * logprob;
  }
  return {
    logprob: Math.min(0, (logits[chosen] ?? -Infinity) - norm),
    entropy: Math.max(0, entropy),
    alternatives: likeliest(logits, alternatives).map((id) => ({
      id,
      logprob: Math.min(0, (logits[id] ?? -Infinity) - norm),
    })),
  };
}

/** Ids of the `count` largest logits, the largest first, the lower id first among equals. */
function likeliest(logits: Float32Array, count: number): number[] {
  const best: number[] = [];
  const value = (id: number) => logits[id] ?? -Infinity;
  for (let id = 0; id < logits.length && count > 0; id++) {
    const full = best.length >= count;
    if (full && value(id) <= value(best[best.length - 1] ?? 0)) continue;
    let place = full ? best.length - 1 : best.length;
    for (; place > 0 && value(id) > value(best[place - 1] ?? 0); place--) best[place] = best[place - 1] ?? 0;
    best[place] = id;
  }
  return best;
}
