/** Which rows are chosen, and from where a range is measured. Ids, since rows come and go. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly anchor: string | null;
}
export const none: Selection = { ids: new Set(), anchor: null };

/** Chooses a row, or lets it go. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Adds all rows from the anchor to this one, in the order they are shown; without an anchor, this one. */
export function extended({ ids, anchor }: Selection, shown: readonly string[], id: string): Selection {
  const from = anchor === null ? -1 : shown.indexOf(anchor);
  const to = shown.indexOf(id);
  if (from < 0 || to < 0) return { ids: new Set([...ids, id]), anchor: id };
  return { ids: new Set([...ids, ...shown.slice(Math.min(from, to), Math.max(from, to) + 1)]), anchor };
}

/** What is chosen among the rows that are shown: nothing hidden is ever deleted or exported. */
export const within = ({ ids }: Selection, shown: readonly string[]): readonly string[] =>
  ids.size ? shown.filter((id) => ids.has(id)) : [];
