import { meanPassAtK } from './pass-at-k';
import type { RepairCurve } from './repair-curve';

/** Fresh samples of one problem: how many there are, and how many of them are right. */
export interface Samples {
  readonly n: number;
  readonly right: number;
}

/**
 * What as many fresh attempts would have brought (iterative self-repair, #161): `control[k]` is pass@(k + 1) over the problems,
 * `gain[k]` what repairing brings beyond it; null where no problem has enough samples.
 */
export interface ResamplingControl {
  readonly control: readonly (number | null)[];
  readonly gain: readonly (number | null)[];
}

export function resamplingControl(
  { solved }: Pick<RepairCurve, 'solved'>,
  problems: readonly Samples[],
): ResamplingControl {
  const control = solved.map((_, k) => meanPassAtK(problems, k + 1).value);
  const gain = solved.map(({ value }, k) => (value === null || control[k] === null ? null : value - control[k]!));
  return { control, gain };
}
