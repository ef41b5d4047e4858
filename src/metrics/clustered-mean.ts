import { clusterMean } from './cluster';
import { criticalValue } from './normal-distribution';

export interface ClusteredMean {
  readonly n: number;
  readonly clusters: number;
  readonly value: number | null;
  /** Null with fewer than two clusters. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Mean of values that come in clusters (tokens, seconds …), with the normal interval of its variance between clusters. */
export function clusteredMean(given: readonly (readonly number[])[], confidence = 0.95): ClusteredMean {
  const z = criticalValue(confidence);
  const { variance, ...mean } = clusterMean(given);
  if (mean.value === null || variance === null) return { ...mean, low: null, high: null };
  // Of few clusters the plug-in variance is too small.
  const { n, clusters, value } = mean;
  const reach = z * Math.sqrt(variance * (n > clusters ? 1 : clusters / (clusters - 1)));
  return { ...mean, low: value - reach, high: value + reach };
}
