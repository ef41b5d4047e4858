/** One run: the ids each search of it gave, in order, and the ids that were needed. */
export interface Searches {
  readonly found: readonly (readonly string[])[];
  readonly needed: ReadonlySet<string>;
}
export interface RetrievalRounds {
  /** Passages that an earlier search had given already, of all that were given; null where nothing was. */
  readonly redundancy: number | null;
  /** Share of the needed passages found by the first, the first two, … searches; null where nothing is needed. */
  readonly recall: readonly (number | null)[];
  /** The search (from 1) after which all that is needed was found; null where that never was. */
  readonly complete: number | null;
}

/** What looking again and again brings (RFM-RAG, #21): new passages or the same ones, and when there is enough. */
export function retrievalRounds({ found, needed }: Searches): RetrievalRounds {
  const seen = new Set<string>();
  let repeated = 0;
  const recall = found.map((ids) => {
    const earlier = new Set(seen);
    for (const id of ids) {
      if (earlier.has(id)) repeated++;
      seen.add(id);
    }
    return needed.size ? [...needed].filter((id) => seen.has(id)).length / needed.size : null;
  });
  const given = found.reduce((sum, ids) => sum + ids.length, 0);
  const complete = recall.indexOf(1);
  return { redundancy: given ? repeated / given : null, recall, complete: complete < 0 ? null : complete + 1 };
}
