import type { Json } from '../base/json';
import { maskAnswer } from '../base/mask-answer';
import type { Item } from '../contract/task';
import type { Oracle } from '../runs/oracle';
import { gradeOf, type Marking } from './grading';

/** The known answer of an item, behind what a run may ask of it. */
export function oracleOf(item: Item, marking: Marking): Oracle | null {
  const { target, problem } = item;
  if (!marking.graders.has(item.grader) || target === null) return null;
  const answers = answersIn(target, item.grader);
  const [reference = ''] = answers;
  return {
    reference,
    mask: (text, given) => answers.reduce((rest, answer) => maskAnswer(rest, answer, problem.choices, given), text),
    async check(answer, signal) {
      const { score } = await gradeOf(answer, item, marking, signal);
      return score === null ? null : score >= 0.5;
    },
  };
}

/** What would be right, in every form the target has it: a value with its tolerance, a reference, a query, a list of accepted texts. */
function answersIn(target: Json, grader: string): readonly string[] {
  if (typeof target === 'string') return [target];
  const { value, reference, query, answers } = (target ?? {}) as { readonly [field: string]: Json };
  if (typeof value === 'number' || typeof value === 'string') return [String(value)];
  if (typeof reference === 'string') return [reference];
  if (typeof query === 'string') return [query];
  if (answers === null) return ['unknown'];
  if (Array.isArray(answers) && answers.length) return answers.map(String);
  const accepted =
    grader === 'normalised' && Array.isArray(target) ? target.filter((text) => typeof text === 'string') : [];
  return accepted.length ? accepted : [JSON.stringify(target)];
}
