import { rate, type Rate } from './rate';

/** A trial of a search for better programs: its score, null where it could not be measured, and what became of it. */
export interface ResearchTrial {
  readonly score: number | null;
  readonly label: string;
}

/**
 * How a search went (Auto Research, #168). `best[k]` is the best score within k + 1 trials, never below what it began with; null
 * before anything was measured. `improving` is the share of trials that beat the best before them; `labels` counts what became
 * of trials.
 */
export interface ResearchCurve {
  readonly best: readonly (number | null)[];
  readonly improving: Rate;
  readonly labels: { readonly [label: string]: number };
}

/** @param begun score of the program the search began from; null when there was none */
export function researchCurve(trials: readonly ResearchTrial[], begun: number | null = null): ResearchCurve {
  const best: (number | null)[] = [];
  const labels: { [label: string]: number } = {};
  let [top, improved] = [begun, 0];
  for (const { score, label } of trials) {
    labels[label] = (labels[label] ?? 0) + 1;
    if (label === 'better' && score !== null && (top === null || score > top)) {
      top = score;
      improved++;
    }
    best.push(top);
  }
  return { best, improving: rate(improved, trials.length), labels };
}
