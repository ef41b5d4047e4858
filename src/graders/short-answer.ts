import { abstains } from '../base/abstains';
import { readAnswer } from '../base/read-answer';
import { tokenOverlap } from '../base/word-overlap';
import type { Answer, Item, RuleGrader } from '../contract/task';
import { finalText } from './marks/final-text';
import { unusable } from './marks/unusable';

/**
 * A few words, as reading comprehension is scored: 1 where they are one of the target's `answers` (EM), else the share of words in
 * common (F1). With `answers: null` nothing answers the question, and right is who says so.
 */
const grader: RuleGrader = {
  title: 'Short answer, or none',
  grade(answer, item) {
    const answers = answersOf(item);
    if (answers === undefined) return unusable(item, "'answers', a list of texts or null");
    const read = given(answer);
    if (!read) return { score: 0, read: null, why: 'no answer found' };
    if (abstains(read)) return answers ? { score: 0, read, why: 'there is an answer' } : { score: 1, read };
    if (!answers) return { score: 0, read, why: 'nothing answers this question' };
    const { exact, f1 } = tokenOverlap(read, answers);
    return exact ? { score: 1, read } : { score: f1, read, why: `F1 ${f1.toFixed(2)}, not exact` };
  },
};
export default grader;

/** What the strategy read; a number alone is no reading of a text that announces no answer. */
function given({ text, value }: Answer): string {
  const announced = readAnswer(text);
  const read = typeof value === 'string' ? value : announced;
  return read ?? finalText(text).trim().split('\n')[0]!;
}

function answersOf({ target }: Item): readonly [string, ...string[]] | null | undefined {
  if (!target || typeof target !== 'object' || Array.isArray(target) || !('answers' in target)) return undefined;
  const { answers } = target as { readonly answers?: unknown };
  if (answers === null) return null;
  const texts = Array.isArray(answers) && answers.every((one) => typeof one === 'string') ? answers : [];
  return texts.length ? (texts as [string, ...string[]]) : undefined;
}
