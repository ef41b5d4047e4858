import { random } from '../base/random';
import { complete, graded, type Mark, mean } from './mark';
import { criticalValue } from './normal-distribution';

export interface Bootstrap {
  /** Rows that were drawn from. */
  readonly n: number;
  /** The statistic of the rows as they are; null when it is not defined there. */
  readonly estimate: number | null;
  /** Bounds of the percentile interval; null when no resample defines the statistic. */
  readonly low: number | null;
  readonly high: number | null;
  /** Resamples in which the statistic was defined; the interval is of these. */
  readonly resamples: number;
}
export interface BootstrapOptions {
  readonly confidence?: number;
  readonly resamples?: number;
  /** The same seed gives the same interval. */
  readonly seed?: string | number;
}

/**
 * Percentile interval: draw n of the n rows with replacement, compute the statistic, repeat; the interval lies between
 * the α/2 and 1 − α/2 quantiles (linear interpolation) of what was computed. Rows that hold several marks of one item
 * are drawn together: that is the paired bootstrap.
 * Source: Efron 1979, Annals of Statistics 7; Efron & Tibshirani 1993, "An Introduction to the Bootstrap", ch. 13.
 * With few rows, or a share near 0 or 1, it is too narrow: prefer Wilson for one share. One row gives a point.
 */
export function bootstrap<Row>(
  rows: readonly Row[],
  statistic: (rows: readonly Row[]) => number | null,
  { confidence = 0.95, resamples = 10_000, seed = 'bootstrap' }: BootstrapOptions = {},
): Bootstrap {
  criticalValue(confidence);
  const estimate = rows.length === 0 ? null : statistic(rows);
  if (rows.length === 0) return { n: 0, estimate, low: null, high: null, resamples: 0 };
  const chance = random(seed);
  const drawn: number[] = [];
  for (let round = 0; round < resamples; round++) {
    const value = statistic(rows.map(() => rows[Math.floor(chance() * rows.length)]!));
    if (value !== null) drawn.push(value);
  }
  drawn.sort((one, other) => one - other);
  const [low, high] = [quantile(drawn, (1 - confidence) / 2), quantile(drawn, (1 + confidence) / 2)];
  return { n: rows.length, estimate, low, high, resamples: drawn.length };
}

/** Interval of the accuracy; ungraded items are left out. */
export const bootstrapAccuracy = (marks: readonly Mark[], options?: BootstrapOptions): Bootstrap =>
  bootstrap(graded(marks), mean, options);

/** Interval of accuracy(second) − accuracy(first) over the items both have graded, drawn as pairs. */
export const bootstrapDifference = (
  first: readonly Mark[],
  second: readonly Mark[],
  options?: BootstrapOptions,
): Bootstrap =>
  bootstrap(
    complete([first, second]).map(([one, two]) => two! - one!),
    mean,
    options,
  );

function quantile(sorted: readonly number[], share: number): number | null {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below === undefined || above === undefined ? null : below + (above - below) * (place - Math.floor(place));
}
