import type { TokenTrace } from '../../../contract/engine';

/** What the colour of a token tells. */
export type Measure = 'probability' | 'entropy';

/** Probabilities below which, and entropies in nats above which, a token is a level less sure. */
const steps = { probability: [0.9, 0.7, 0.5, 0.25], entropy: [0.2, 0.5, 1, 2] } as const;

/** How unsure a token is: 0 (sure) to 4. */
export function levelOf({ logprob, entropy }: TokenTrace, measure: Measure): number {
  if (measure === 'probability') return steps.probability.filter((least) => Math.exp(logprob) < least).length;
  return steps.entropy.filter((most) => entropy > most).length;
}

/** The words of the legend, the surest first. */
export const levels = (measure: Measure): readonly string[] =>
  measure === 'probability'
    ? ['90 % and more', '70 to 90 %', '50 to 70 %', '25 to 50 %', 'less']
    : ['up to 0.2 nats', 'to 0.5', 'to 1', 'to 2', 'more'];
