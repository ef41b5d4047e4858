import { binomialCdf, binomialPmf, count } from './binomial-distribution';

export interface McNemar {
  /** Discordant pairs: the only ones that speak. */
  readonly n: number;
  /** Exact conditional two-sided p. */
  readonly exact: number;
  /** Mid-p: half of the observed table's own probability is taken off each side; less conservative. */
  readonly midP: number;
}

/**
 * Do two systems differ on the same items? b items only the first got right, c only the second. Under no difference b
 * is Binomial(b + c, ½): exact p = min(1, 2·P(X ≤ min(b, c))), mid-p = exact − P(X = min(b, c)), and 1 − ½·P(X = b)
 * when b = c.
 * Source: McNemar 1947, Psychometrika 12; mid-p after Fagerland, Lydersen & Laake 2013, BMC Medical Research
 * Methodology 13:91. Without discordant pairs both are 1.
 */
export function mcnemar(onlyFirst: number, onlySecond: number): McNemar {
  const n = count(onlyFirst, 'onlyFirst') + count(onlySecond, 'onlySecond');
  if (n === 0) return { n, exact: 1, midP: 1 };
  const fewer = Math.min(onlyFirst, onlySecond);
  const [tail, point] = [binomialCdf(fewer, n), binomialPmf(fewer, n)];
  const midP = onlyFirst === onlySecond ? 1 - point / 2 : 2 * tail - point;
  return { n, exact: Math.min(1, 2 * tail), midP };
}
