/** What a distribution over tokens looks like, from its logits. */
export interface Look {
  /** Id of the likeliest token; the lowest among equals. */
  readonly top: number;
  /** Its probability. */
  readonly share: number;
  /** How much likelier it is than the next: p₁ − p₂. */
  readonly margin: number;
  /** Nats. */
  readonly entropy: number;
}

/** H = ln Σ e^z − Σ z e^z / Σ e^z with z = logit − the largest; a token that cannot come adds nothing. */
export function look(logits: Float32Array): Look {
  let top = 0;
  let best = -Infinity;
  let second = -Infinity;
  for (let id = 0; id < logits.length; id++) {
    const logit = logits[id] as number;
    if (logit > best) {
      second = best;
      best = logit;
      top = id;
    } else if (logit > second) second = logit;
  }
  let sum = 0;
  let weighted = 0;
  // Below this a float32 share of the whole is 0; leaving it out saves the exponential of nearly all tokens.
  const least = best - 40;
  for (let id = 0; id < logits.length; id++) {
    const logit = logits[id] as number;
    if (!(logit > least)) continue;
    const weight = Math.exp(logit - best);
    sum += weight;
    weighted += weight * (logit - best);
  }
  const entropy = Math.max(0, Math.log(sum) - weighted / sum);
  return { top, share: 1 / sum, margin: (1 - Math.exp(second - best)) / sum, entropy };
}

/** Ids of the `count` largest logits, the largest first. */
export function likeliest(logits: Float32Array, count: number): readonly number[] {
  const ids: number[] = [];
  for (let id = 0; id < logits.length; id++) {
    const logit = logits[id] as number;
    if (ids.length === count && logit <= (logits[ids[count - 1] as number] as number)) continue;
    let place = Math.min(ids.length, count - 1);
    for (; place > 0 && logit > (logits[ids[place - 1] as number] as number); place--) ids[place] = ids[place - 1]!;
    ids[place] = id;
  }
  return ids;
}

/** Leaves nothing to choose but this token. */
export function only(logits: Float32Array, id: number): void {
  logits.fill(-Infinity);
  logits[id] = 0;
}

/** ln p of one token. */
export function logShare(logits: Float32Array, id: number): number {
  let best = -Infinity;
  for (const logit of logits) if (logit > best) best = logit;
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - best);
  return (logits[id] as number) - best - Math.log(sum);
}

/** Jensen–Shannon divergence of two distributions, nats: in [0, ln 2]. */
export function divergence(one: Float32Array, other: Float32Array): number {
  const [p, q] = [shares(one), shares(other)];
  let sum = 0;
  for (let id = 0; id < p.length; id++) {
    const [a, b] = [p[id] as number, q[id] as number];
    const middle = (a + b) / 2;
    if (a > 0) sum += (a / 2) * Math.log(a / middle);
    if (b > 0) sum += (b / 2) * Math.log(b / middle);
  }
  return Math.max(0, sum);
}

function shares(logits: Float32Array): Float64Array {
  let best = -Infinity;
  for (const logit of logits) if (logit > best) best = logit;
  const weights = Float64Array.from(logits, (logit) => Math.exp(logit - best));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
