import { mean } from './mark';

/** What clusters say of the mean of everything in them: values of one problem are not as good as values of many. */
export interface ClusterMean {
  /** Values. */
  readonly n: number;
  /** Clusters that hold any. */
  readonly clusters: number;
  /** Σ values / n; null of nothing. */
  readonly value: number | null;
  /** Its variance by linearisation; null with fewer than two clusters. */
  readonly variance: number | null;
}

/**
 * Mean of all values and its variance between clusters: Σ (sum of the cluster − mean · size of the cluster)² / n², times
 * C/(C − 1) when a cluster holds more than one value. With one value a cluster it is the plug-in variance, p(1 − p)/n of marks.
 * Source: Cochran 1977, "Sampling Techniques", ch. 9A; for models: Miller 2024, "Adding Error Bars to Evals".
 */
export function clusterMean(given: readonly (readonly number[])[]): ClusterMean {
  const clusters = given.filter(({ length }) => length > 0);
  const values = clusters.flat();
  const [n, count, value] = [values.length, clusters.length, mean(values)];
  if (value === null || count < 2) return { n, clusters: count, value, variance: null };
  const residuals = clusters.map((cluster) => cluster.reduce((sum, one) => sum + one - value, 0));
  const squares = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  return { n, clusters: count, value, variance: (squares / n ** 2) * (n > count ? count / (count - 1) : 1) };
}
