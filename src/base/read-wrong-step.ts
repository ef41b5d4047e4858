const blames = /\b(?:wrong|incorrect|mistake|error|false|not right|not correct)\b/i;
const clears = /\b(?:no|not|without|free of|isn't|aren't)\W+(?:\w+\W+){0,2}?(?:wrong|incorrect|mistakes?|errors?)\b/gi;

/**
 * The number of the first step that a review blames: the first line or sentence with "step 3" and a word such as wrong,
 * mistake or error. Null when it blames none by number.
 */
export function readWrongStep(text: string): number | null {
  let last: number | null = null;
  for (const sentence of text.split(/\n|(?<=[.!?;])\s+|,\s+(?:but|while|and|whereas)\s+/i)) {
    const named = /\bstep\W{0,3}(\d+)/i.exec(sentence)?.[1];
    // "Step 2: 3 * 4 = 12. The solution says 11. Wrong." blames the step named before.
    if (/^\W*step\W{0,3}\d+/i.test(sentence) || named !== undefined) last = Number(named);
    if (last !== null && blames.test(sentence.replace(clears, ''))) return last;
  }
  return null;
}
