/** What shortening saved and kept (M36; SkillReducer, #152): 1 − tokens after / before, and score after / before. */
export interface Compression {
  /** Share of the tokens that is gone; null when there were none. Negative when it became longer. */
  readonly saved: number | null;
  /** Share of the score that is left; null when there was none. Above 1 when the shorter one does better. */
  readonly retained: number | null;
}

/** @throws RangeError for a number of tokens or a score below 0 */
export function compression(
  before: { readonly tokens: number; readonly score: number },
  after: typeof before,
): Compression {
  for (const { tokens, score } of [before, after])
    if (!(tokens >= 0) || !(score >= 0))
      throw new RangeError(`${tokens} tokens with a score of ${score}; neither can be below 0.`);
  return {
    saved: before.tokens ? 1 - after.tokens / before.tokens : null,
    retained: before.score ? after.score / before.score : null,
  };
}
