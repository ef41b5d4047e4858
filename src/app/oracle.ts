import { maskAnswer } from '../base/mask-answer';
import type { Grader, Item } from '../contract/task';
import type { Oracle } from '../runs/oracle';

/** The known answer of an item, behind what a run may ask of it. */
export function oracleOf(item: Item, graders: ReadonlyMap<string, Grader>): Oracle | null {
  const { target, problem } = item;
  const grader = graders.get(item.grader);
  if (!grader || target === null) return null;
  const reference = typeof target === 'string' ? target : JSON.stringify(target);
  return {
    reference,
    mask: (text, given) => maskAnswer(text, reference, problem.choices, given),
    check(answer) {
      const { score } = grader.grade(answer, item);
      return score === null ? null : score >= 0.5;
    },
  };
}
