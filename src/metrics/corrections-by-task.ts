import { mean } from './mark';
import { rate, type Rate } from './rate';

/** A sequence of tasks of one helper: how often each was corrected, and how many rules learnt before it were at hand. */
export type Errands = readonly { readonly corrections: number; readonly rulesUsed: number }[];
export interface CorrectionsByTask {
  /** Mean corrections at the first task, the second, … over the sequences that come that far. */
  readonly byIndex: readonly number[];
  /** Share of tasks after the first of their sequence at which a rule was reused. */
  readonly reuse: Rate;
}

/** Whether what was corrected once need not be corrected again (DROC, #131). */
export function correctionsByTask(sequences: readonly Errands[]): CorrectionsByTask {
  const longest = Math.max(0, ...sequences.map(({ length }) => length));
  const at = (index: number) => sequences.flatMap((tasks) => tasks[index] ?? []);
  const later = sequences.flatMap((tasks) => tasks.slice(1));
  return {
    byIndex: Array.from({ length: longest }, (_, index) => mean(at(index).map(({ corrections }) => corrections))!),
    reuse: rate(later.filter(({ rulesUsed }) => rulesUsed > 0).length, later.length),
  };
}
