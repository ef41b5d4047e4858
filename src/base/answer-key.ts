import { normalText } from './normal-text';
import { readNumber } from './read-number';

/**
 * Equal for answers that say the same in different spellings ("1,234", "1234 dollars", "$1234"): what a vote counts
 * by. Units do not count; words compare without case. Marking is stricter and knows the target: see `src/graders`.
 */
export function answerKey(answer: string): string {
  const text = normalText(answer);
  const time = /^0?(\d{1,2}):(\d{2})$/.exec(text);
  if (time) return `${time[1]}:${time[2]}`;
  // A number, and at most two words of a unit after it.
  const number = /^[-+$€£¥]?[\d.][^\p{L}]*(?:\p{L}+[²³]? ?){0,2}$/u.test(text) ? readNumber(text) : null;
  if (number) return `${number.value}${number.percent ? '%' : ''}`;
  return text.replace(/\s*,\s*/g, ', ');
}
