import { integer, number } from '../../contract/options';

/** When a token counts as uncertain: Mu et al. 2025 (SRGen). */
export const surpriseOptions = {
  window: integer('Window', 25, 2, 512, 'Tokens before it that a token is compared with.'),
  factor: number('Deviations', 4, 0, 20, 'Entropy above the mean of the window, in standard deviations.'),
  leastDeviation: number('Least deviation', 0.5, 0, 10, 'Nats; where a window is calmer, this counts.'),
  leastEntropy: number('Least entropy', 1.8, 0, 20, 'Nats.'),
  most: integer('Times', 20, 0, 1000),
};
export interface SurpriseOptions {
  readonly window: number;
  readonly factor: number;
  readonly leastDeviation: number;
  readonly leastEntropy: number;
}

/** H > μ + K max(σ, least) and H ≥ least, over the last N entropies; nothing is uncertain before there are N. */
export function surprise({ window, factor, leastDeviation, leastEntropy }: SurpriseOptions) {
  const ring = new Float64Array(window);
  let seen = 0;

  return (entropy: number): boolean => {
    const isFull = seen >= window;
    let mean = 0;
    for (const nats of ring) mean += nats / window;
    let variance = 0;
    for (const nats of ring) variance += (nats - mean) ** 2 / window;
    ring[seen++ % window] = entropy;
    const limit = mean + factor * Math.max(leastDeviation, Math.sqrt(variance));
    return isFull && entropy > limit && entropy >= leastEntropy;
  };
}
