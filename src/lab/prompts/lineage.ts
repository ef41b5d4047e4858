import type { PromptVersion } from './version';

/** A version and where it stands in its family. */
export interface Kin {
  readonly version: PromptVersion;
  /** Versions between it and the one nobody made from another. */
  readonly depth: number;
  /** Place in the order of the list, from 0. */
  readonly row: number;
  /** Row of its parent; null where the parent is not here. */
  readonly parentRow: number | null;
}

/**
 * Every version once, each under the one it was made from, older ones first. A version whose parent is not here stands at the
 * beginning; so do those of a circle, which only a file can hold.
 */
export function lineageOf(versions: readonly PromptVersion[]): readonly Kin[] {
  const here = new Set(versions.map(({ id }) => id));
  const children = new Map<string | null, PromptVersion[]>();
  for (const version of versions.toSorted((a, b) => a.createdAt - b.createdAt)) {
    const { id, parent } = version;
    const under = parent !== null && parent !== id && here.has(parent) ? parent : null;
    children.set(under, [...(children.get(under) ?? []), version]);
  }
  const rows: Kin[] = [];
  const seen = new Set<string>();
  const stand = (version: PromptVersion, depth: number, parentRow: number | null) => {
    if (seen.has(version.id)) return;
    seen.add(version.id);
    const row = rows.length;
    rows.push({ version, depth, row, parentRow });
    for (const child of children.get(version.id) ?? []) stand(child, depth + 1, row);
  };
  for (const version of children.get(null) ?? []) stand(version, 0, null);
  for (const version of versions) stand(version, 0, null);
  return rows;
}

/** Those it was made from, the nearest first; a circle is walked once. */
export function ancestorsOf(id: string, versions: readonly PromptVersion[]): readonly PromptVersion[] {
  const known = new Map(versions.map((version) => [version.id, version]));
  const found: PromptVersion[] = [];
  for (let at = known.get(id)?.parent ?? null; at !== null && at !== id;) {
    const version = known.get(at);
    if (!version || found.includes(version)) break;
    found.push(version);
    at = version.parent;
  }
  return found;
}

/** A version that is its own ancestor; undefined in a family that can be. */
export function circleIn(versions: readonly PromptVersion[]): PromptVersion | undefined {
  const parents = new Map(versions.map(({ id, parent }) => [id, parent]));
  const fine = new Set<string>();
  return versions.find(({ id }) => {
    const way = new Set<string>();
    for (let at: string | null | undefined = id; at && !fine.has(at); at = parents.get(at)) {
      if (way.has(at)) return true;
      way.add(at);
    }
    for (const one of way) fine.add(one);
    return false;
  });
}
