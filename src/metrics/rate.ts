import { type Interval, wilson } from './wilson';

/** A share with what it is a share of, and its Wilson interval. `value` is null when there is nothing to share. */
export interface Rate extends Interval {
  readonly count: number;
  readonly n: number;
  readonly value: number | null;
}

export const rate = (count: number, n: number, confidence = 0.95): Rate => ({
  count,
  n,
  value: n === 0 ? null : count / n,
  ...wilson(count, n, confidence),
});
