import { wilson, type Interval } from '../../metrics/wilson';
import type { Vote } from './vote';

/** How one contestant did against another. `n` counts ties and votes for neither as well. */
export interface Meeting {
  readonly n: number;
  readonly wins: number;
  readonly losses: number;
  readonly ties: number;
  /** Wins of the votes for either; null where there was none. */
  readonly share: number | null;
  readonly interval: Interval;
}

/** Row against column, in the order of `ids`; null on the diagonal and where two never met. */
export function winMatrix(votes: readonly Vote[], ids: readonly string[]): readonly (readonly (Meeting | null)[])[] {
  return ids.map((row) => ids.map((column) => (row === column ? null : meeting(votes, row, column))));
}

function meeting(votes: readonly Vote[], one: string, other: string): Meeting | null {
  const as = (from: string, to: string) =>
    votes.filter(({ left, right }) => left.contestant.id === from && right.contestant.id === to);
  const [there, back] = [as(one, other), as(other, one)];
  const n = there.length + back.length;
  if (!n) return null;
  const number = (of: readonly Vote[], wanted: Vote['choice']) => of.filter(({ choice }) => choice === wanted).length;
  const wins = number(there, 'left') + number(back, 'right');
  const losses = number(there, 'right') + number(back, 'left');
  const decided = wins + losses;
  return {
    n,
    wins,
    losses,
    ties: n - decided,
    share: decided ? wins / decided : null,
    interval: wilson(wins, decided),
  };
}
