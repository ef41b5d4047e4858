import { maskAnswer } from '../base/mask-answer';
import type { Item } from '../contract/task';
import type { Oracle } from '../runs/oracle';
import { gradeOf, type Marking } from './grading';

/** The known answer of an item, behind what a run may ask of it. */
export function oracleOf(item: Item, marking: Marking): Oracle | null {
  const { target, problem } = item;
  if (!marking.graders.has(item.grader) || target === null) return null;
  const reference = typeof target === 'string' ? target : JSON.stringify(target);
  return {
    reference,
    mask: (text, given) => maskAnswer(text, reference, problem.choices, given),
    async check(answer, signal) {
      const { score } = await gradeOf(answer, item, marking, signal);
      return score === null ? null : score >= 0.5;
    },
  };
}
