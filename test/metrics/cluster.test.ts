import { expect, it } from 'vitest';
import { clusterMean } from '../../src/metrics/cluster';

it('is the plug-in variance of single values', () => {
  expect(clusterMean([[1], [0], [1], [1]])).toEqual({ n: 4, clusters: 4, value: 0.75, variance: (0.75 * 0.25) / 4 });
});

it('counts clusters and not values when they agree', () => {
  // Residuals 0.5 · 2 in each of four clusters: 4 · 1 / 8² · 4/3.
  const { n, clusters, value, variance } = clusterMean([[1, 1], [0, 0], [1, 1], [0, 0], []]);
  expect({ n, clusters, value }).toEqual({ n: 8, clusters: 4, value: 0.5 });
  expect(variance).toBeCloseTo((4 / 64) * (4 / 3), 12);
});

it('knows nothing of the variance of one cluster', () => {
  expect(clusterMean([[1, 0, 1]])).toEqual({ n: 3, clusters: 1, value: 2 / 3, variance: null });
  expect(clusterMean([])).toEqual({ n: 0, clusters: 0, value: null, variance: null });
});
