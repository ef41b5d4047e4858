import { answerKey } from '../base/answer-key';
import type { Answer } from '../contract/task';

/** What an answer counts as in a vote: its value in one spelling; null when none could be read. */
export const ballot = ({ value }: Answer): string | null => (typeof value === 'string' ? answerKey(value) : null);

/** The most common reading; what cannot be read has no vote. A tie goes to the earlier one, an empty vote to the first. */
export function majority<Candidate>(
  candidates: readonly Candidate[],
  read: (candidate: Candidate) => string | null,
): Candidate {
  return weightedMajority(candidates, read, () => 1);
}

/** The reading with the largest sum of weights; ties and empty votes as in `majority`. */
export function weightedMajority<Candidate>(
  candidates: readonly Candidate[],
  read: (candidate: Candidate) => string | null,
  weigh: (candidate: Candidate) => number,
): Candidate {
  const votes = new Map<string, number>();
  for (const candidate of candidates) {
    const reading = read(candidate);
    if (reading !== null) votes.set(reading, (votes.get(reading) ?? 0) + weigh(candidate));
  }
  const share = (candidate: Candidate) => votes.get(read(candidate) ?? '') ?? -Infinity;
  return candidates.reduce((best, candidate) => (share(candidate) > share(best) ? candidate : best));
}

/** The candidate with the highest score; null is below every score, a tie goes to the earlier one. */
export function best<Candidate>(
  candidates: readonly Candidate[],
  score: (candidate: Candidate) => number | null,
): Candidate {
  const value = (candidate: Candidate) => score(candidate) ?? -Infinity;
  return candidates.reduce((top, candidate) => (value(candidate) > value(top) ? candidate : top));
}
