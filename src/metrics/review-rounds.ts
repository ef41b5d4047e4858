import { complete, type Mark } from './mark';
import { type Rate, rate } from './rate';

export interface ReviewRounds {
  /** Items graded in every round; the others are left out. */
  readonly n: number;
  readonly ungraded: number;
  /** Right in round t; round 0 is the first answer. */
  readonly accuracy: readonly Rate[];
  /** Right in round t or in one before. */
  readonly cumulative: readonly Rate[];
  /** Right → wrong from round t to t + 1, of all items. */
  readonly harms: readonly Rate[];
  /** Wrong → right from round t to t + 1, of all items. */
  readonly fixes: readonly Rate[];
  /** Accuracy of the last round less that of the best one: 0 or negative. Null without items or rounds. */
  readonly drift: number | null;
}

/**
 * How answers move when the same model reviews them again and again. `items` has the marks of one item each, one a round.
 * Source: "Self-Correcting Large Language Models: Generation vs. Multiple Choice".
 * @throws RangeError when items differ in their number of rounds.
 */
export function reviewRounds(items: readonly (readonly Mark[])[], confidence = 0.95): ReviewRounds {
  const rounds = items[0]?.length ?? 0;
  const uneven = items.find((marks) => marks.length !== rounds);
  if (uneven) throw new RangeError(`An item has ${uneven.length} rounds and another ${rounds}; give a mark a round.`);
  const rows = complete(Array.from({ length: rounds }, (_, round) => items.map((marks) => marks[round]!)));
  const n = rows.length;
  const each = (length: number, holds: (row: readonly number[], round: number) => boolean) =>
    Array.from({ length: Math.max(0, length) }, (_, round) =>
      rate(rows.filter((row) => holds(row, round)).length, n, confidence),
    );
  const accuracy = each(rounds, (row, round) => row[round] === 1);
  const shares = accuracy.flatMap(({ value }) => value ?? []);
  return {
    n,
    ungraded: items.length - n,
    accuracy,
    cumulative: each(rounds, (row, round) => row.slice(0, round + 1).includes(1)),
    harms: each(rounds - 1, (row, round) => row[round] === 1 && row[round + 1] === 0),
    fixes: each(rounds - 1, (row, round) => row[round] === 0 && row[round + 1] === 1),
    drift: shares.length ? shares.at(-1)! - Math.max(...shares) : null,
  };
}
