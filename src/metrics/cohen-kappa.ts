import { complete, type Mark } from './mark';
import { criticalValue } from './normal-distribution';
import type { Interval } from './wilson';

export interface CohenKappa extends Interval {
  /** Items that both marked. */
  readonly n: number;
  /** Items that one of them did not mark. */
  readonly ungraded: number;
  /** Share on which they agree; null of nothing. */
  readonly agreement: number | null;
  /** 1 is agreement everywhere, 0 what chance gives. Null of nothing, or when both always give the same mark. */
  readonly value: number | null;
}

/**
 * Agreement of two who mark right or wrong, beyond chance: κ = (pₒ − pₑ)/(1 − pₑ) (Cohen 1960, Educational and Psychological
 * Measurement 20). The interval is κ ± z·s with the large-sample variance of Fleiss, Cohen & Everitt 1969, Psychological
 * Bulletin 72, cut to [−1, 1]; it says nothing, [−1, 1], where κ is not defined. @throws RangeError for lists of unequal length
 */
export function cohenKappa(one: readonly Mark[], other: readonly Mark[], confidence = 0.95): CohenKappa {
  const rows = complete([one, other]) as [0 | 1, 0 | 1][];
  const n = rows.length;
  const counts = { n, ungraded: one.length - n };
  if (n === 0) return { ...counts, agreement: null, value: null, low: -1, high: 1 };
  const share = (a: 0 | 1, b: 0 | 1) => rows.filter(([first, second]) => first === a && second === b).length / n;
  const table = { yes: share(1, 1), onlyOne: share(1, 0), onlyOther: share(0, 1), no: share(0, 0) };
  const agreement = table.yes + table.no;
  const { expected } = margins(table);
  if (expected >= 1) return { ...counts, agreement, value: null, low: -1, high: 1 };
  const value = (agreement - expected) / (1 - expected);
  const reach = criticalValue(confidence) * Math.sqrt(Math.max(0, variance(table, value)) / n);
  return { ...counts, agreement, value, low: Math.max(-1, value - reach), high: Math.min(1, value + reach) };
}

/** Shares of the items. */
interface Table {
  readonly yes: number;
  readonly onlyOne: number;
  readonly onlyOther: number;
  readonly no: number;
}

function margins({ yes, onlyOne, onlyOther, no }: Table) {
  const [one, other] = [
    [no + onlyOther, yes + onlyOne],
    [no + onlyOne, yes + onlyOther],
  ] as const;
  return { one, other, expected: one[0] * other[0] + one[1] * other[1] };
}

/** n times the variance of κ. */
function variance(table: Table, kappa: number): number {
  const { one, other, expected } = margins(table);
  const agreed = (part: number, at: 0 | 1) => part * (1 - (one[at] + other[at]) * (1 - kappa)) ** 2;
  const apart = table.onlyOne * (other[1] + one[0]) ** 2 + table.onlyOther * (other[0] + one[1]) ** 2;
  const sum = agreed(table.no, 0) + agreed(table.yes, 1) + (1 - kappa) ** 2 * apart;
  return (sum - (kappa - expected * (1 - kappa)) ** 2) / (1 - expected) ** 2;
}
