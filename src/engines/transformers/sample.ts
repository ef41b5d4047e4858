import { random } from '../../base/random';
import type { Settings } from './settings';
import { sortByWeight } from './sort-by-weight';
import { steadyBest, steadyDraw } from './steady';

type Chance = Pick<Settings, 'temperature' | 'topP' | 'topK' | 'minP' | 'repetitionPenalty' | 'seed'>;

/** In place of a token: logits a little different could have given another one. */
export const unsteady = -1;

/**
 * Chooses tokens from logits, one after the other. The choices depend on the settings, the seed, the logits and the
 * tokens already present, and on nothing else: one number of the seeded stream is spent per token, also where a
 * single candidate is left. Order: repetition penalty, temperature, top-k, min-p, top-p.
 */
export function sampler(settings: Chance, vocabulary: number, present: readonly number[]) {
  const { temperature, topP, topK, minP, repetitionPenalty } = settings;
  const next = random(settings.seed);
  /** The number of a token that was unsteady: it is spent when the token is chosen. */
  let held: number | null = null;
  const seen = new Uint8Array(repetitionPenalty === 1 ? 0 : vocabulary);
  const weights = new Float64Array(temperature === 0 ? 0 : vocabulary);
  const order = new Uint32Array(topK > 0 || topP < 1 ? vocabulary : 0);
  const adjusted = new Float32Array(seen.length);
  /** Of the last draw. */
  const cuts = { kth: 0, nucleus: 0, minP, topP };
  /** A penalty stretches differences between logits. */
  const stretch = Math.max(repetitionPenalty, 1 / repetitionPenalty);
  const see = (ids: readonly number[]) => {
    if (seen.length) for (const id of ids) seen[id] = 1;
  };
  see(present);

  return {
    /**
     * The next token; `unsteady` where logits that differ from these by up to `slack` could give another one. It is then
     * to be asked again, with better logits.
     */
    choose(logits: Float32Array, slack = 0): number {
      const chance = held ?? next();
      const fair = seen.length ? penalise(logits, seen, repetitionPenalty, adjusted) : logits;
      const best = argmax(fair);
      const id = temperature === 0 ? best : draw(fair, best, chance);
      if (slack > 0 && !isSteady(fair, id, chance, slack * stretch)) {
        held = chance;
        return unsteady;
      }
      held = null;
      if (seen.length) seen[id] = 1;
      return id;
    },
    /** Tokens came that were not chosen. */
    see,
    /** Tokens were taken back; these are present now. */
    reset(ids: readonly number[]): void {
      seen.fill(0);
      see(ids);
    },
  };

  function draw(logits: Float32Array, best: number, chance: number): number {
    const max = logits[best] as number;
    let total = 0;
    for (let id = 0; id < logits.length; id++) {
      const weight = Math.exp(((logits[id] as number) - max) / temperature);
      weights[id] = weight;
      total += weight;
    }
    if (order.length) truncate(total);
    return pick(Math.max(cuts.kth, cuts.nucleus, minP), best, chance);
  }

  function isSteady(logits: Float32Array, id: number, chance: number, slack: number): boolean {
    if (temperature === 0) return steadyBest(logits, id, slack);
    return steadyDraw(weights, id, chance, Math.exp((2 * slack) / temperature), cuts);
  }

  /** Finds the weights below which a token is left out by top-k or top-p; the likeliest has weight 1. */
  function truncate(total: number): void {
    for (let floor = 1 / 16; ; floor = floor < 1e-12 ? 0 : floor / 256) {
      const count = collect(floor);
      sortByWeight(order, count, weights);
      if (cut(count, total, floor === 0)) return;
    }
  }
  function collect(floor: number): number {
    let count = 0;
    for (let id = 0; id < weights.length; id++) if ((weights[id] as number) >= floor) order[count++] = id;
    return count;
  }
  /** False when more candidates are needed to say. */
  function cut(count: number, total: number, all: boolean): boolean {
    const most = topK > 0 ? Math.min(topK, weights.length) : weights.length;
    cuts.kth = 0;
    cuts.nucleus = 0;
    let mass = total;
    if (topK > 0) {
      if (count < most && !all) return false;
      cuts.kth = weights[order[most - 1] as number] as number;
      if (topP >= 1) return true;
      mass = 0;
      for (let rank = 0; rank < most; rank++) mass += weights[order[rank] as number] as number;
    }
    let reached = 0;
    for (let rank = 0; rank < Math.min(most, count); rank++) {
      const weight = weights[order[rank] as number] as number;
      reached += weight;
      if (reached < topP * mass) continue;
      cuts.nucleus = weight;
      return true;
    }
    return all;
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
