import { clusterMean } from './cluster';
import { probability } from './mark';
import { scoreInterval } from './wilson';

export interface ClusteredRate {
  /** Values in [0, 1]. */
  readonly n: number;
  /** Problems they belong to. */
  readonly clusters: number;
  /** As many independent values would say as much. */
  readonly effective: number;
  /** Mean; null of nothing. */
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
}

/**
 * A share of values that come in clusters (several seeds of one problem), with Wilson's interval at the effective sample
 * size p(1 − p)/variance, which is never above n. With one mark a cluster it is Wilson's interval. Where all are right, or
 * all wrong, the effective size is the number of clusters: nothing is known of how they vary.
 * Source: Korn & Graubard 1998, Survey Methodology 24, for the effective size; with Wilson: Dean & Pagano 2015, Journal of
 * Survey Statistics and Methodology 3. @throws RangeError for a value outside [0, 1]
 */
export function clusteredRate(given: readonly (readonly number[])[], confidence = 0.95): ClusteredRate {
  for (const value of given.flat()) probability(value, 'A score');
  const { n, clusters, value, variance } = clusterMean(given);
  if (value === null) return { n, clusters, effective: 0, value, low: 0, high: 1 };
  const spread = value * (1 - value);
  const effective = spread === 0 || variance === null ? clusters : variance === 0 ? n : Math.min(n, spread / variance);
  return { n, clusters, effective, value, ...scoreInterval(value * effective, effective, confidence) };
}
