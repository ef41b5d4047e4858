import type { Head } from '../../contract/decoding';
import { project, pullBack } from './head';

/** What a correction is judged by: logits at earlier places with the tokens that came there, and the logits of the next token. */
export interface Prefix {
  readonly rows: readonly ArrayLike<number>[];
  readonly targets: readonly number[];
  readonly last: ArrayLike<number>;
}
export interface Loss {
  readonly loss: number;
  /** Of the loss with respect to the vector. */
  readonly gradient: Float64Array;
}

/**
 * (1 − λ) · mean cross-entropy of the prefix + λ · entropy of the next token, with the vector δ added to every last hidden state
 * (Mu et al. 2025). A logit is linear in the hidden state, so z(h + δ) = z(h) + W δ, and the gradient is closed:
 * Wᵀ ((1 − λ) · mean (p − e of the token) − λ · p (ln p + H)).
 */
export function lossAt(head: Head, { rows, targets, last }: Prefix, delta: Float64Array, lambda: number): Loss {
  const shift = project(head, delta);
  const shares = new Float64Array(shift.length);
  const slope = new Float64Array(shift.length);
  const each = (1 - lambda) / Math.max(1, rows.length);
  let loss = 0;
  for (const [place, row] of rows.entries()) {
    const target = targets[place] as number;
    const norm = softmax(row, shift, shares);
    loss += each * (norm - (row[target] as number) - (shift[target] as number));
    for (let id = 0; id < slope.length; id++) slope[id] = (slope[id] as number) + each * (shares[id] as number);
    slope[target] = (slope[target] as number) - each;
  }
  softmax(last, shift, shares);
  const entropy = -shares.reduce((sum, share) => sum + plogp(share), 0);
  for (let id = 0; id < slope.length; id++) {
    const share = shares[id] as number;
    slope[id] = (slope[id] as number) - lambda * (plogp(share) + share * entropy);
  }
  return { loss: loss + lambda * entropy, gradient: pullBack(head, slope) };
}

/** Fills `shares` with the probabilities of row + shift; returns the logarithm of what they were divided by. */
function softmax(row: ArrayLike<number>, shift: Float64Array, shares: Float64Array): number {
  let best = -Infinity;
  for (let id = 0; id < shares.length; id++) best = Math.max(best, (row[id] as number) + (shift[id] as number));
  let sum = 0;
  for (let id = 0; id < shares.length; id++) {
    const weight = Math.exp((row[id] as number) + (shift[id] as number) - best);
    shares[id] = weight;
    sum += weight;
  }
  for (let id = 0; id < shares.length; id++) shares[id] = (shares[id] as number) / sum;
  return best + Math.log(sum);
}
const plogp = (share: number): number => (share > 0 ? share * Math.log(share) : 0);

/** Adam (Kingma & Ba 2015) as its authors' code sets it for this; its weight decay of 10⁻⁸ changes nothing and is left out. */
const [fast, slow, least] = [0.9, 0.999, 1e-5];

/** The vector after so many steps of Adam from zero, and the loss before each of them and after the last. */
export function correctiveVector(
  head: Head,
  prefix: Prefix,
  { steps, rate, lambda }: { readonly steps: number; readonly rate: number; readonly lambda: number },
): { readonly delta: Float64Array; readonly losses: readonly number[] } {
  const [delta, first, second] = [0, 1, 2].map(() => new Float64Array(head.width)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const losses: number[] = [];
  for (let step = 1; step <= steps; step++) {
    const { loss, gradient } = lossAt(head, prefix, delta, lambda);
    losses.push(loss);
    for (const [place, slope] of gradient.entries()) {
      first[place] = fast * (first[place] as number) + (1 - fast) * slope;
      second[place] = slow * (second[place] as number) + (1 - slow) * slope * slope;
      const mean = (first[place] as number) / (1 - fast ** step);
      const spread = Math.sqrt((second[place] as number) / (1 - slow ** step));
      delta[place] = (delta[place] as number) - (rate * mean) / (spread + least);
    }
  }
  losses.push(lossAt(head, prefix, delta, lambda).loss);
  return { delta, losses };
}
