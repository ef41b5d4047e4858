import type { Json } from '../base/json';
import type { Item, RuleGrader } from '../contract/task';
import { type Demand, demandOf } from './marks/constraints';
import { finalText } from './marks/final-text';
import { unusable } from './marks/unusable';

/**
 * Demands that can be checked without judgement. The mark is 1 when all are met and 0 otherwise (strict accuracy by prompt:
 * IFEval, Zhou et al. 2023, arXiv:2311.07911); how many of them were is said in `why`. The target is
 * `{ "rules": [{ "rule": "words", "max": 12 }, …] }`; rules and their settings are those of `marks/constraints`.
 */
const grader: RuleGrader = {
  title: 'Constraints',
  grade(answer, item) {
    const demands = demandsOf(item);
    if (!demands) return unusable(item, '{ "rules": […] } with at least one rule it knows');
    const text = finalText(answer.text);
    if (!text) return { score: 0, read: null, why: 'no answer found' };
    const missed = demands.filter(({ met }) => !met(text));
    const read = `${demands.length - missed.length} of ${demands.length} met`;
    return missed.length
      ? { score: 0, read, why: `not met: ${missed.map(({ says }) => says).join(' ')}` }
      : { score: 1, read };
  },
};
export default grader;

function demandsOf({ target }: Item): readonly Demand[] | null {
  const { rules } = (target ?? {}) as { readonly [field: string]: Json };
  const demands = Array.isArray(rules) ? rules.map(demandOf) : [];
  return demands.length && demands.every((demand) => demand !== null) ? demands : null;
}
