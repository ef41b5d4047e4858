import type { Json } from '../base/json';
import type { Item, RuleGrader } from '../contract/task';
import { finalText } from './marks/final-text';
import { unusable } from './marks/unusable';
import { says } from './marks/words';

interface Wanted {
  readonly all: readonly string[];
  readonly any: readonly string[];
  readonly none: readonly string[];
}

/**
 * Words that must be in what was handed in, and words that must not: all of `all`, one of `any`, none of `none`. Whole words;
 * case does not count. A target that is a text must be in it.
 */
const grader: RuleGrader = {
  title: 'Contains',
  grade(answer, item) {
    const wanted = wantedOf(item);
    if (!wanted) return unusable(item, 'a text, or { "all": […], "any": […], "none": […] } with words in one of them');
    const text = finalText(answer.text);
    if (!text) return { score: 0, read: null, why: 'no answer found' };
    const found = [...wanted.all, ...wanted.any, ...wanted.none].filter((words) => says(text, words));
    const why = faultOf(wanted, new Set(found));
    const read = found.join(', ') || null;
    return why === null ? { score: 1, read: read ?? text.slice(0, 60) } : { score: 0, read, why };
  },
};
export default grader;

function faultOf({ all, any, none }: Wanted, found: ReadonlySet<string>): string | null {
  if (all.some((words) => !found.has(words))) return 'something that must be in it is not';
  if (any.length && !any.some((words) => found.has(words))) return 'none of what could be in it is';
  return none.some((words) => found.has(words)) ? 'something is in it that must not be' : null;
}

function wantedOf({ target }: Item): Wanted | null {
  if (typeof target === 'string') return target.trim() ? { all: [target], any: [], none: [] } : null;
  if (target === null || typeof target !== 'object' || Array.isArray(target)) return null;
  const { all = [], any = [], none = [] } = target as { readonly [field: string]: Json };
  const lists = [all, any, none];
  return lists.every(isWords) && lists.some((list) => (list as readonly Json[]).length)
    ? ({ all, any, none } as unknown as Wanted)
    : null;
}
const isWords = (list: Json): boolean =>
  Array.isArray(list) && list.every((words) => typeof words === 'string' && words.trim() !== '');
