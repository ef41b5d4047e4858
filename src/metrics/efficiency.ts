import { type Mark, mean } from './mark';

/** What one item cost: tokens in and out together, and calls of models. */
export interface Cost {
  readonly right: Mark;
  readonly tokens: number;
  readonly calls: number;
}
export interface Efficiency {
  readonly n: number;
  readonly ungraded: number;
  readonly accuracy: number | null;
  /** Mean of an item. */
  readonly tokens: number | null;
  /** Mean of an item. */
  readonly calls: number | null;
  /** Accuracy / (thousands of tokens × calls), of the means. Null when nothing was spent. */
  readonly value: number | null;
}

/**
 * Accuracy for its price. Ungraded items are left out with what they cost.
 * Source: "Can LLMs Correct Themselves? A Benchmark of Self-Correction in LLMs" (CorrectBench): Acc/(tokens × calls);
 * per thousand tokens, so that numbers are readable.
 */
export function efficiency(items: readonly Cost[]): Efficiency {
  const known = items.filter(({ right }) => right !== null);
  const accuracy = mean(known.map(({ right }) => Number(right)));
  const [tokens, calls] = [mean(known.map((item) => item.tokens)), mean(known.map((item) => item.calls))];
  const price = ((tokens ?? 0) / 1000) * (calls ?? 0);
  return {
    n: known.length,
    ungraded: items.length - known.length,
    accuracy,
    tokens,
    calls,
    value: accuracy === null || price === 0 ? null : accuracy / price,
  };
}
