import type { Pacer } from './pace';
import { repeatOf, resumeOf, type Match } from './repeats';

/** Guesses how a text goes on by what stands in it, and learns from how it did. The text grows elsewhere. */
export function guesser(text: readonly number[], pace: Pacer) {
  /** What speaks for the next token: the same words earlier, and the place where copying stopped. */
  let match = repeatOf(text);
  let resume: Match | null = null;
  let source: number | null = null;
  pace.begin();

  const look = () => {
    match = repeatOf(text);
    resume = source === null || source === match?.next ? null : resumeOf(text, source);
  };
  return {
    /** Called with the token that comes, before it is in the text. */
    learn(id: number): void {
      for (const one of [resume, match]) {
        if (!one) continue;
        const isRight = text[one.next] === id;
        pace.learn(one.length, isRight);
        if (isRight) source = one.next + 1;
      }
    },
    /** Called when the token is in the text. */
    look,
    /** Called when tokens were taken back. */
    forget(): void {
      source = null;
      look();
    },
    /** The tokens that are worth reading ahead, at most `most`. */
    guess(most: number): readonly number[] {
      if (most < 1) return [];
      const best = resume && pace.chance(0) > (match ? pace.chance(match.length) : 0) ? resume : match;
      return best ? text.slice(best.next, best.next + pace.worth(best.length, most)) : [];
    },
  };
}
