import { type Mark, mean, probability } from './mark';

/** How sure somebody was, in [0, 1], and whether it was right. */
export interface Prediction {
  readonly confidence: number;
  readonly right: Mark;
}
/** Predictions whose confidence is in (from, to]; the first bin takes 0 too. Means are null in an empty bin. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly confidence: number | null;
  readonly accuracy: number | null;
}
export interface Calibration {
  readonly n: number;
  readonly ungraded: number;
  readonly bins: readonly Bin[];
  /** Expected calibration error: Σ n(bin)/n · |accuracy − confidence|. Null without predictions. */
  readonly expectedError: number | null;
  /** The largest |accuracy − confidence| of a bin. */
  readonly maximumError: number | null;
  /** Mean squared difference of confidence and outcome (Brier 1950). */
  readonly brier: number | null;
}

/**
 * Does what is said to be p sure come true in a share p of cases? Bins of equal width.
 * Source: Naeini, Cooper & Hauskrecht 2015, AAAI; as used by Guo et al. 2017, "On Calibration of Modern Neural
 * Networks". The error depends on the number of bins: with few predictions use few.
 */
export function calibration(predictions: readonly Prediction[], bins = 10): Calibration {
  const known = predictions.flatMap(({ confidence, right }) =>
    right === null ? [] : [{ confidence: probability(confidence, 'The confidence'), right: right ? 1 : 0 }],
  );
  const place = (confidence: number) => Math.max(0, Math.ceil(confidence * bins) - 1);
  const table = Array.from({ length: bins }, (_, index): Bin => {
    const part = known.filter(({ confidence }) => place(confidence) === index);
    const confidence = mean(part.map((one) => one.confidence));
    return {
      from: index / bins,
      to: (index + 1) / bins,
      n: part.length,
      confidence,
      accuracy: mean(part.map((one) => one.right)),
    };
  });
  const gaps = table
    .filter(({ n }) => n > 0)
    .map((bin) => ({ n: bin.n, gap: Math.abs(bin.accuracy! - bin.confidence!) }));
  const n = known.length;
  return {
    n,
    ungraded: predictions.length - n,
    bins: table,
    expectedError: n === 0 ? null : gaps.reduce((sum, bin) => sum + (bin.n / n) * bin.gap, 0),
    maximumError: n === 0 ? null : Math.max(...gaps.map(({ gap }) => gap)),
    brier: mean(known.map(({ confidence, right }) => (confidence - right) ** 2)),
  };
}
