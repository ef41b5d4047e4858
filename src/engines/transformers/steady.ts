/** Where a draw cuts off: weights relative to the likeliest, 0 where nothing is cut. */
export interface Cuts {
  /** The least of the k likeliest. */
  readonly kth: number;
  /** The least of the smallest set that reaches `topP`. */
  readonly nucleus: number;
  readonly minP: number;
  readonly topP: number;
}

/** Whether the largest logit stays the largest when each moves by up to `slack`. */
export function steadyBest(logits: Float32Array, best: number, slack: number): boolean {
  const least = (logits[best] as number) - 2 * slack;
  for (let id = 0; id < logits.length; id++) if (id !== best && (logits[id] as number) >= least) return false;
  return true;
}

/**
 * Whether a draw gives the same token when the ratio of any two weights changes by up to the factor `ratio`. A share F of
 * the whole then changes by F (1 − F) (ratio − 1) at most; the set that is drawn from stays the same where nothing lies near
 * a cut. Says no when in doubt.
 */
export function steadyDraw(weights: Float64Array, id: number, chance: number, ratio: number, cuts: Cuts): boolean {
  const { kth, nucleus, minP, topP } = cuts;
  const inner = Math.max(kth, nucleus);
  const floor = Math.max(inner, minP);
  const near = ratio * ratio;
  let doubts = (kth > 0 ? -1 : 0) + (nucleus > 0 ? -1 : 0);
  let mass = 0;
  let inside = 0;
  let kept = 0;
  let below = 0;
  for (let other = 0; other < weights.length; other++) {
    const weight = weights[other] as number;
    if (weight >= kth) mass += weight;
    if (weight >= inner) inside += weight;
    if (weight >= floor) {
      kept += weight;
      if (other < id) below += weight;
    }
    // Each cut is the weight of one token, which is near itself; there must be no other.
    if (weight * near > kth && weight < kth * near) doubts++;
    if (weight * near > nucleus && weight < nucleus * near) doubts++;
    if (weight * near > minP && weight < minP * near) doubts++;
  }
  if (doubts > 0) return false;
  const margin = (share: number) => share * (1 - share) * (ratio - 1) + 1e-9;
  if (nucleus > 0) {
    const without = (inside - nucleus) / mass;
    const reached = inside / mass;
    if (without + margin(without) >= topP || reached - margin(reached) < topP) return false;
  }
  const low = below / kept;
  const high = (below + (weights[id] as number)) / kept;
  return (below === 0 || chance - margin(low) > low) && (high > 1 - 1e-12 || chance + margin(high) < high);
}
