/** A question that was invented: over how many passages, and how many of its attempts were right. */
export interface InventedQuestion {
  readonly hops: number;
  /** Null where it had no form: no question, or no answer. */
  readonly solves: number | null;
  readonly attempts: number;
}
export interface QuestionDifficulty {
  readonly hops: number;
  readonly n: number;
  /** Of questions that had a form. */
  readonly trivial: number;
  readonly hopeless: number;
  readonly between: number;
  readonly malformed: number;
  /** Mean of 1 − |2 · solves / attempts − 1|, a malformed question counting 0; null where there is none. */
  readonly reward: number | null;
}

/** How hard a proposer's questions are, by hops, fewest first (Dr. Zero, #174; the form of the reward is ours). @throws RangeError */
export function questionDifficulty(questions: readonly InventedQuestion[]): readonly QuestionDifficulty[] {
  const all = [...new Set(questions.map(({ hops }) => hops))].sort((one, other) => one - other);
  return all.map((hops) => {
    const mine = questions.filter((question) => question.hops === hops);
    const count = (test: (question: InventedQuestion) => boolean) => mine.filter(test).length;
    return {
      hops,
      n: mine.length,
      trivial: count(({ solves, attempts }) => solves === attempts),
      hopeless: count(({ solves }) => solves === 0),
      between: count(({ solves, attempts }) => solves !== null && solves > 0 && solves < attempts),
      malformed: count(({ solves }) => solves === null),
      reward: mine.reduce((sum, question) => sum + rewardOf(question), 0) / mine.length,
    };
  });
}

function rewardOf({ solves, attempts }: InventedQuestion): number {
  if (solves === null) return 0;
  if (!(attempts > 0 && solves >= 0 && solves <= attempts))
    throw new RangeError(`${solves} of ${attempts} attempts were right; give 0 to all of at least one attempt.`);
  return 1 - Math.abs((2 * solves) / attempts - 1);
}
