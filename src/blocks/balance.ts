import { balanceScore } from '../base/balance-score';
import type { Draft } from './act';

/** One sample: who wrote it how, what the verifier makes of it, and whether it counts as right. */
export interface Sample {
  readonly draft: Draft;
  readonly temperature: number;
  readonly reward: number | null;
  readonly right: boolean;
}
export interface Setting {
  readonly temperature: number;
  /** Rewards above it are kept. */
  readonly threshold: number;
  readonly kept: readonly Sample[];
  readonly balance: number;
}

/** Thresholds from 0 to 0.9: P(Yes) is a probability, the grid of the paper from −1 to 1 is of another reward. */
const thresholds = Array.from({ length: 10 }, (_, index) => index / 10);

/** Every temperature with every threshold, and how balanced its samples are. A text that was said twice counts once. */
export const everySetting = (
  temperatures: readonly number[],
  samples: readonly Sample[],
  wanted: number,
): readonly Setting[] =>
  temperatures.flatMap((temperature) => {
    const texts = new Set<string>();
    const unique = samples.filter((sample) => {
      const fresh = sample.temperature === temperature && !texts.has(sample.draft.text);
      if (fresh) texts.add(sample.draft.text);
      return fresh;
    });
    return thresholds.map((threshold): Setting => {
      const kept = unique.filter(({ reward }) => reward !== null && reward > threshold);
      const right = kept.filter((sample) => sample.right).length;
      return { temperature, threshold, kept, balance: balanceScore(right, kept.length, wanted) };
    });
  });
