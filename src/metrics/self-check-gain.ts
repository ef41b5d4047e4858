import { complete, type Mark, mean, probability } from './mark';
import { type Rate, rate } from './rate';

/** One item of a vote before and after a critic rejected some of its samples. */
export interface SelfChecked {
  /** The majority of all samples. */
  readonly all: Mark;
  /** The majority of the accepted ones, of all where none was accepted. */
  readonly accepted: Mark;
}
export interface SelfCheckGain {
  readonly n: number;
  readonly ungraded: number;
  /** Acc(accepted) − Acc(all); null without items. */
  readonly gain: number | null;
}

/** What it adds to a vote to let a critic reject samples first. Source: "Critique Ability of Large Language Models". */
export function selfCheckGain(items: readonly SelfChecked[]): SelfCheckGain {
  const rows = complete([items.map(({ all }) => all), items.map(({ accepted }) => accepted)]);
  return { n: rows.length, ungraded: items.length - rows.length, gain: mean(rows.map(([all, kept]) => kept! - all!)) };
}

/** How sure the samples of an item are (the share of the most common answer), and whether the critic judged them rightly. */
export interface Judged {
  readonly certainty: number;
  readonly verdictRight: boolean;
}

/**
 * Accuracy of a critic's verdicts by how sure the samples were, in `buckets` equal parts of [0, 1]; a certainty on an edge
 * belongs to the bucket above, 1 to the last.
 * Source: as above; the paper's own edges were not found. @throws RangeError for a certainty outside [0, 1]
 */
export const critiqueByCertainty = (items: readonly Judged[], buckets: number, confidence = 0.95): readonly Rate[] => {
  const placed = items.map(({ certainty, verdictRight }) => ({
    at: Math.min(buckets - 1, Math.floor(probability(certainty, 'certainty') * buckets)),
    verdictRight,
  }));
  return Array.from({ length: buckets }, (_, bucket) => {
    const inside = placed.filter(({ at }) => at === bucket);
    return rate(inside.filter(({ verdictRight }) => verdictRight).length, inside.length, confidence);
  });
};
