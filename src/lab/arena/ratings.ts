import { bradleyTerry, type BradleyTerry, type Game } from '../../metrics/bradley-terry';
import type { Choice, Vote } from './vote';

/** What a choice is worth to the left side: neither being any good says as little about who is better as a tie. */
const worth: Readonly<Record<Choice, number>> = { left: 1, right: 0, tie: 0.5, bad: 0.5 };

/** Votes as comparisons of contestants by their ids. A contestant that met itself compared nothing. */
export const gamesOf = (votes: readonly Vote[]): readonly Game[] =>
  votes
    .filter(({ left, right }) => left.contestant.id !== right.contestant.id)
    .map(({ left, right, choice }) => ({ a: left.contestant.id, b: right.contestant.id, score: worth[choice] }));

/** Wins lent to both sides of every pair while somebody has won, or lost, everything. */
const lent = 0.5;

export interface Ratings extends BradleyTerry {
  /** Somebody has never lost to, or never met, the others: half a win was lent to both sides of every pair. */
  readonly provisional: boolean;
}

/** Bradley–Terry strengths of all votes; `name` of a player is the id of the contestant. */
export function ratingsOf(games: readonly Game[], confidence = 0.95): Ratings {
  const found = bradleyTerry(games, { confidence });
  if (found.connected || !games.length) return { ...found, provisional: false };
  return { ...bradleyTerry(games, { confidence, prior: lent }), provisional: true };
}

/** The ratings after more and more votes, oldest first; the last entry holds now. At most `points` entries. */
export function ratingsOver(votes: readonly Vote[], points = 60) {
  const step = Math.max(1, Math.ceil(votes.length / points));
  const counts = votes.map((_, at) => at + 1).filter((n) => n % step === 0 || n === votes.length);
  return counts.map((n) => ({ votes: n, players: ratingsOf(gamesOf(votes.slice(0, n))).players }));
}
