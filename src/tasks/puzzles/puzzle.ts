import type { Chance } from '../../base/chance';

/** A puzzle with one right answer. */
export interface Puzzle {
  readonly question: string;
  readonly target: string | number;
  readonly choices?: readonly string[];
}
/** A kind of puzzle: draws one, by chance, until it has exactly one solution. */
export interface PuzzleKind {
  readonly name: string;
  draw(chance: Chance): Puzzle;
}

/** Draws until something is found. @throws Error when a kind hardly ever gives what it should: a bug in it */
export function until<Found>(draw: () => Found | null): Found {
  for (let attempt = 0; attempt < 10_000; attempt++) {
    const found = draw();
    if (found !== null) return found;
  }
  throw new Error('No puzzle with one solution was found in 10,000 draws; make its kind less strict.');
}

/** All orders of a list. */
export function orders<Kind>(list: readonly Kind[]): Kind[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((first, index) => orders(list.toSpliced(index, 1)).map((rest) => [first, ...rest]));
}

/** All ways to give `count` things the value true or false. */
export const worlds = (count: number): boolean[][] =>
  Array.from({ length: 2 ** count }, (_, code) =>
    Array.from({ length: count }, (__, bit) => Boolean((code >> bit) & 1)),
  );

/** "a, b and c". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
