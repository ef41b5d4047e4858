import { readAnswer } from '../../base/read-answer';

/** The tokens in which the answer of a text stands, [from, to); null where no answer can be read or found again. */
export function answerSpan(
  written: readonly number[],
  decode: (ids: readonly number[]) => string,
): { readonly from: number; readonly to: number } | null {
  const whole = decode(written);
  const answer = readAnswer(whole);
  const start = answer === null ? -1 : whole.lastIndexOf(answer);
  if (answer === null || start < 0) return null;
  let to = written.length;
  while (to > 0 && decode(written.slice(0, to - 1)).length >= start + answer.length) to--;
  let from = to;
  while (from > 0 && decode(written.slice(0, from)).length > start) from--;
  return { from, to };
}
