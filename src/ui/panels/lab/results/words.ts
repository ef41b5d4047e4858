import type { Bootstrap } from '../../../../metrics/bootstrap';
import type { ClusteredMean } from '../../../../metrics/clustered-mean';
import type { ClusteredRate } from '../../../../metrics/clustered-rate';
import { signed } from '../../plots/differences';
import { share } from '../../plots/figure';

/** A figure and its interval in words; what it is of is said by `n`. */
export interface Worded {
  readonly value: string;
  /** Empty where there is none. */
  readonly interval: string;
  readonly n: number;
}

/** "62 %", "47 to 75". */
export const rateWords = ({ value, low, high, n }: ClusteredRate): Worded =>
  value === null
    ? { value: '–', interval: '', n }
    : { value: share(value), interval: `${Math.round(low * 100)} to ${Math.round(high * 100)}`, n };

/** "1,230", "980 to 1,480". */
export const meanWords = ({ value, low, high, n }: ClusteredMean): Worded => ({
  value: value === null ? '–' : amount(value),
  interval: low === null || high === null ? '' : `${amount(Math.max(0, low))} to ${amount(high)}`,
  n,
});

/** Points with their sign. The interval comes later than the difference. */
export const differenceWords = (difference: number | null, interval: Bootstrap | undefined, n: number): Worded => ({
  value: difference === null ? '–' : signed(difference),
  interval: difference === null ? '' : boundsWords(interval, signed),
  n,
});

/** "+1.5 to +21", or an ellipsis while it is being found. */
export function boundsWords(interval: Bootstrap | undefined, write: (value: number) => string): string {
  if (!interval) return '…';
  return interval.low === null || interval.high === null ? '' : `${write(interval.low)} to ${write(interval.high)}`;
}

/** Three figures above a hundred, two below. */
const amount = (value: number): string =>
  Number(value.toPrecision(Math.abs(value) >= 100 ? 3 : 2)).toLocaleString('en', { maximumFractionDigits: 2 });
