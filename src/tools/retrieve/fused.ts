import type { Ranked } from './bm25';

/** One ranking of several, by the sum of 1 / (constant + place); a single one stays as it is. Ties keep the order of the texts. */
export function fused(rankings: readonly (readonly Ranked[])[], constant: number): readonly Ranked[] {
  if (rankings.length === 1) return rankings[0]!;
  const scores = new Map<number, number>();
  for (const ranking of rankings)
    ranking.forEach(({ at }, place) => scores.set(at, (scores.get(at) ?? 0) + 1 / (constant + place + 1)));
  return [...scores]
    .map(([at, score]) => ({ at, score }))
    .sort((one, other) => other.score - one.score || one.at - other.at);
}
