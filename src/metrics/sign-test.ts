import { mcnemar } from './mcnemar';

export interface SignTest {
  /** Differences that are not zero. */
  readonly n: number;
  readonly positive: number;
  readonly negative: number;
  readonly ties: number;
  /** Differences that could not be computed. */
  readonly ungraded: number;
  /** Exact two-sided p. */
  readonly exact: number;
  readonly midP: number;
}

/**
 * Are paired differences (of scores, tokens, seconds …) as often positive as negative? Under no difference the number
 * of positive ones is Binomial(n, ½) over the n that are not zero.
 * Source: Dixon & Mood 1946, JASA 41. Of 0/1 marks it is McNemar's test. All ties: p = 1.
 */
export function signTest(differences: readonly (number | null)[]): SignTest {
  const known = differences.filter((difference) => difference !== null);
  const positive = known.filter((difference) => difference > 0).length;
  const negative = known.filter((difference) => difference < 0).length;
  const { n, exact, midP } = mcnemar(negative, positive);
  const ungraded = differences.length - known.length;
  return { n, positive, negative, ties: known.length - n, ungraded, exact, midP };
}
