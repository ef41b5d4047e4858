import { mean } from './mark';
import { rate, type Rate } from './rate';

/** One item: log-probabilities (natural logarithm) of the chosen sample and of the greedy answer, and whether a sample says the same as it. */
export interface SharpenedItem {
  readonly best: number;
  readonly greedy: number;
  readonly covered: boolean;
}
export interface Sharpening {
  readonly n: number;
  /** E[log π(best of n)] − E[log π(greedy)], in nats; null of no item. */
  readonly gain: number | null;
  /** Share of items whose greedy answer is among the samples. */
  readonly coverage: Rate;
}

/** How far best-of-n comes to the likeliest answer. Source: "Self-Improvement in Language Models: The Sharpening Mechanism". */
export const sharpening = (items: readonly SharpenedItem[]): Sharpening => ({
  n: items.length,
  gain: mean(items.map(({ best, greedy }) => best - greedy)),
  coverage: rate(items.filter(({ covered }) => covered).length, items.length),
});
