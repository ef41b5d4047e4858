/**
 * How good a ranked list is, for passages that count or do not (binary relevance). `ranked` are ids, best first, each once;
 * `relevant` are the ids that count. Null where nothing is relevant. Standard definitions (Manning, Raghavan & Schütze,
 * "Introduction to Information Retrieval", chapter 8; Järvelin & Kekäläinen 2002 for nDCG).
 */
export interface Ranking {
  /** Share of the relevant ones among the first k. */
  recall(k: number): number | null;
  /** Mean over the relevant ones of the precision at their place; those not ranked count 0. */
  readonly averagePrecision: number | null;
  /** 1 / place of the first relevant one; 0 when none is ranked. */
  readonly reciprocalRank: number | null;
  /** Gain 1 / log2(place + 1), over the gain of the best order. */
  ndcg(k: number): number | null;
}

/** @throws RangeError when an id is ranked twice */
export function ranking(ranked: readonly string[], relevant: ReadonlySet<string>): Ranking {
  const twice = ranked.find((id, place) => ranked.indexOf(id) !== place);
  if (twice !== undefined) throw new RangeError(`'${twice}' is ranked twice; give each passage one place.`);
  const places = ranked.flatMap((id, place) => (relevant.has(id) ? [place + 1] : []));
  const over = (sum: number, total: number) => (relevant.size === 0 ? null : sum / total);
  const gain = (list: readonly number[]) => list.reduce((sum, place) => sum + 1 / Math.log2(place + 1), 0);
  return {
    recall: (k) => over(places.filter((place) => place <= k).length, relevant.size),
    averagePrecision: over(
      places.reduce((sum, place, before) => sum + (before + 1) / place, 0),
      relevant.size,
    ),
    reciprocalRank: over(places.length ? 1 / places[0]! : 0, 1),
    ndcg(k) {
      const best = Array.from({ length: Math.min(k, relevant.size) }, (_, place) => place + 1);
      return over(gain(places.filter((place) => place <= k)), gain(best));
    },
  };
}
