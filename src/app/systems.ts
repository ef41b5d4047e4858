import type { Strategy } from '../contract/strategy';

/** One way in which a system of the catalogue runs here. */
export interface Implementation {
  /** Id of a strategy. */
  readonly strategy: string;
  /** Title of its preset; absent when the strategy as it stands is the system. */
  readonly preset?: string;
  /** What the preset changes. */
  readonly options: { readonly [name: string]: string | number | boolean };
}

/**
 * Which systems run here, by number: those whose number a preset or a paper of a strategy cites. The strategy that is named for
 * the system comes first; where a strategy has presets of a number, its papers add nothing.
 */
export function implementations(
  strategies: ReadonlyMap<string, Strategy>,
): ReadonlyMap<number, readonly Implementation[]> {
  const found = new Map<number, (Implementation & { readonly rank: number })[]>();
  for (const [id, strategy] of strategies)
    for (const [number, rank] of cited(strategy))
      found.set(number, [...(found.get(number) ?? []), ...ways(id, strategy, number, rank)]);
  const sorted = [...found].map(([number, all]) => {
    const ranked = all.toSorted((a, b) => a.rank - b.rank).map(({ rank: _rank, ...way }) => way);
    return [number, ranked] as const;
  });
  return new Map(sorted);
}

/** Numbers with the place at which they are cited: 0 for the first paper, last for what only presets name. */
function cited({ papers, presets = [] }: Strategy): ReadonlyMap<number, number> {
  const all = [...papers, ...presets].map(({ system }) => system);
  return new Map(
    all.flatMap((number, place) => (number === undefined ? [] : [[number, all.indexOf(number)] as const])),
  );
}

function ways(id: string, { presets = [] }: Strategy, number: number, rank: number) {
  const named = presets.filter(({ system }) => system === number);
  return named.length
    ? named.map(({ title, options }) => ({
        strategy: id,
        preset: title,
        options: options as Implementation['options'],
        rank,
      }))
    : [{ strategy: id, options: {}, rank }];
}
