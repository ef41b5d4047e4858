import type { Json } from '../base/json';
import type { Item, RuleGrader } from '../contract/task';
import { finalText } from './marks/final-text';
import { type Pattern, patternOf } from './marks/pattern';
import { unusable } from './marks/unusable';

const needs = 'a pattern, or { "pattern": "…", "flags": "i" }';

/** Whether a pattern is found in what was handed in. The target is the pattern, or an object with `pattern` and `flags`. */
const grader: RuleGrader = {
  title: 'Pattern',
  grade(answer, item) {
    const pattern = wanted(item);
    if (pattern === null) return unusable(item, needs);
    if (typeof pattern === 'string') return unusable(item, `another pattern: ${pattern}`);
    const text = finalText(answer.text);
    if (!text) return { score: 0, read: null, why: 'no answer found' };
    if (text.length > pattern.longest)
      return unusable(item, `a pattern with fewer repetitions for an answer of ${text.length} characters`);
    const found = pattern.expression.exec(text)?.[0];
    return found === undefined ? { score: 0, read: null, why: 'the pattern is not in it' } : { score: 1, read: found };
  },
};
export default grader;

function wanted({ target }: Item): Pattern | string | null {
  if (typeof target === 'string') return patternOf(target);
  const { pattern, flags = '' } = (target ?? {}) as { readonly [field: string]: Json };
  return typeof pattern === 'string' && typeof flags === 'string' ? patternOf(pattern, flags) : null;
}
