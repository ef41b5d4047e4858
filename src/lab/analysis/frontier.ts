import type { ClusteredMean } from '../../metrics/clustered-mean';
import type { ClusteredRate } from '../../metrics/clustered-rate';
import { paretoFront } from '../../metrics/pareto';
import type { Cost } from '../result';
import type { Summary } from './summary';

export interface FrontierPoint {
  /** Id of the contestant. */
  readonly contestant: string;
  readonly cost: ClusteredMean;
  readonly accuracy: ClusteredRate;
  /** No other contestant is as cheap and as good, and better in one of the two. Of the estimates: see their intervals. */
  readonly best: boolean;
}

/** Accuracy against what a cell costs, for contestants with at least one graded answer. */
export function frontier(summaries: readonly Summary[], part: keyof Cost): readonly FrontierPoint[] {
  const known = summaries.filter(({ after, cost }) => after.value !== null && cost[part].value !== null);
  const best = paretoFront(known.map(({ after, cost }) => ({ cost: cost[part].value!, value: after.value! })));
  return known.map(({ contestant, after, cost }, place) => ({
    contestant: contestant.id,
    cost: cost[part],
    accuracy: after,
    best: best[place]!,
  }));
}
