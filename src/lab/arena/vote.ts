import { contentHash } from '../../base/hash';
import type { Problem } from '../../contract/task';
import type { Contestant } from '../plan';

/** What a person said of two answers whose makers they did not know. `bad`: neither is any good. */
export type Choice = 'left' | 'right' | 'tie' | 'bad';

/** Who stood on one side, and the run that shows what they wrote. */
export interface Side {
  readonly contestant: Contestant;
  /** Id of the run. */
  readonly run: string;
}
/** One comparison by a person. It holds all that ratings are reckoned from, so that it can travel. */
export interface Vote {
  /** Hash of the two runs and the time: the same vote is kept once, wherever it comes from. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly problem: Pick<Problem, 'id' | 'prompt'>;
  readonly left: Side;
  readonly right: Side;
  readonly choice: Choice;
}

export const voteOf = (what: Omit<Vote, 'id'>): Vote => ({
  id: contentHash([what.left.run, what.right.run, what.at]),
  ...what,
});

/** Names of contestants that tell them apart: where two are called the same, the first letters of their ids follow. */
export function namesOf(contestants: readonly Contestant[]): ReadonlyMap<string, string> {
  const each = [...new Map(contestants.map((one) => [one.id, one])).values()];
  const called = (title: string) => each.filter((one) => one.title === title).length;
  return new Map(each.map(({ id, title }) => [id, called(title) > 1 ? `${title} (${id.slice(0, 4)})` : title]));
}
export const contestantsIn = (votes: readonly Vote[]): readonly Contestant[] => [
  ...new Map(
    votes.flatMap(({ left, right }) => [left, right]).map(({ contestant }) => [contestant.id, contestant]),
  ).values(),
];
