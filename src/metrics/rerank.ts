import { mean } from './mark';
import { type Rate, rate } from './rate';

/** One problem with several candidates: which of them ran, which are right, and which was taken. */
export interface Reranked {
  readonly candidates: readonly { readonly ran: boolean; readonly right: boolean }[];
  /** Place of the one that was taken. */
  readonly taken: number;
}
export interface Rerank {
  /** Candidates that could be run, of all (executability). */
  readonly executable: Rate;
  /** Problems whose candidate that was taken is right. */
  readonly taken: Rate;
  /** Mean over problems of the share of right candidates: what taking one blindly would give. Null of nothing. */
  readonly blind: number | null;
  /** Problems with at least one right candidate: what no choice can pass. */
  readonly possible: Rate;
  /** Taken less blind (the rerank gain of StepORLM, #28). */
  readonly gain: number | null;
}

/** What choosing among candidates is worth. @throws RangeError when a place is none of the list */
export function rerank(problems: readonly Reranked[], confidence = 0.95): Rerank {
  for (const { candidates, taken } of problems)
    if (!candidates[taken])
      throw new RangeError(`Candidate ${taken} was taken, but there are ${candidates.length}; count from 0.`);
  const all = problems.flatMap(({ candidates }) => candidates);
  const count = (right: (problem: Reranked) => boolean) =>
    rate(problems.filter(right).length, problems.length, confidence);
  const taken = count(({ candidates, taken }) => candidates[taken]!.right);
  const blind = mean(problems.map(({ candidates }) => mean(candidates.map(({ right }) => Number(right)))!));
  return {
    executable: rate(all.filter(({ ran }) => ran).length, all.length, confidence),
    taken,
    blind,
    possible: count(({ candidates }) => candidates.some(({ right }) => right)),
    gain: taken.value === null || blind === null ? null : taken.value - blind,
  };
}
