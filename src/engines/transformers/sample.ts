import { random } from '../../base/random';
import type { Settings } from './settings';

type Chance = Pick<Settings, 'temperature' | 'topP' | 'topK' | 'minP' | 'repetitionPenalty' | 'seed'>;

/**
 * Chooses tokens from logits, one after the other. The choices depend on the settings, the seed, the logits and the
 * tokens already present, and on nothing else: one number of the seeded stream is spent per token, also where a
 * single candidate is left. Order: repetition penalty, temperature, top-k, min-p, top-p.
 */
export function sampler(settings: Chance, vocabulary: number, present: readonly number[]) {
  const { temperature, topP, topK, minP, repetitionPenalty } = settings;
  const next = random(settings.seed);
  const seen = new Uint8Array(repetitionPenalty === 1 ? 0 : vocabulary);
  const weights = new Float64Array(temperature === 0 ? 0 : vocabulary);
  const order = new Uint32Array(topK > 0 || topP < 1 ? vocabulary : 0);
  const adjusted = new Float32Array(seen.length);
  if (seen.length) for (const id of present) seen[id] = 1;

  return (logits: Float32Array): number => {
    const chance = next();
    const fair = seen.length ? penalise(logits, seen, repetitionPenalty, adjusted) : logits;
    const best = argmax(fair);
    const id = temperature === 0 ? best : draw(fair, best, chance);
    if (seen.length) seen[id] = 1;
    return id;
  };

  function draw(logits: Float32Array, best: number, chance: number): number {
    const max = logits[best] as number;
    let total = 0;
    for (let id = 0; id < logits.length; id++) {
      const weight = Math.exp(((logits[id] as number) - max) / temperature);
      weights[id] = weight;
      total += weight;
    }
    const cut = order.length ? truncate(total) : 0;
    return pick(Math.max(cut, minP), best, chance);
  }

  /** The weight below which a token is left out by top-k or top-p; the likeliest has weight 1. */
  function truncate(total: number): number {
    for (let floor = 1 / 16; ; floor = floor < 1e-12 ? 0 : floor / 256) {
      const count = collect(floor);
      const kept = order.subarray(0, count).sort(byWeight);
      const cut = cutOf(kept, total, floor === 0);
      if (cut !== null) return cut;
    }
  }
  function collect(floor: number): number {
    let count = 0;
    for (let id = 0; id < weights.length; id++) if ((weights[id] as number) >= floor) order[count++] = id;
    return count;
  }
  function byWeight(a: number, b: number): number {
    return (weights[b] as number) - (weights[a] as number) || a - b;
  }
  /** Null when more candidates are needed to say. */
  function cutOf(kept: Uint32Array, total: number, all: boolean): number | null {
    const most = topK > 0 ? Math.min(topK, weights.length) : weights.length;
    if (topK > 0 && kept.length < most && !all && topP >= 1) return null;
    let mass = total;
    if (topK > 0 && topP < 1) {
      if (kept.length < most && !all) return null;
      mass = 0;
      for (let rank = 0; rank < most; rank++) mass += weights[kept[rank] as number] as number;
    }
    if (topP >= 1) return weights[kept[most - 1] as number] as number;
    let reached = 0;
    for (let rank = 0; rank < Math.min(most, kept.length); rank++) {
      const weight = weights[kept[rank] as number] as number;
      reached += weight;
      if (reached >= topP * mass) return weight;
    }
    return all ? 0 : null;
  }

  /** Inverse of the cumulated weights, in the order of ids. */
  function pick(cut: number, best: number, chance: number): number {
    let total = 0;
    for (let id = 0; id < weights.length; id++) if ((weights[id] as number) >= cut) total += weights[id] as number;
    let left = chance * total;
    for (let id = 0; id < weights.length; id++) {
      const weight = weights[id] as number;
      if (weight < cut) continue;
      left -= weight;
      if (left < 0) return id;
    }
    return best;
  }
}

/** The id of the largest logit, the lowest id among equals. */
export function argmax(logits: Float32Array): number {
  let best = 0;
  for (let id = 1; id < logits.length; id++) if ((logits[id] as number) > (logits[best] as number)) best = id;
  return best;
}

/** Keskar et al. 2019 (CTRL): positive logits are divided, negative ones multiplied. */
function penalise(logits: Float32Array, seen: Uint8Array, penalty: number, into: Float32Array): Float32Array {
  for (let id = 0; id < logits.length; id++) {
    const logit = logits[id] as number;
    into[id] = seen[id] ? (logit > 0 ? logit / penalty : logit * penalty) : logit;
  }
  return into;
}
