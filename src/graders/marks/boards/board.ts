import type { Json } from '../../../base/json';

/** Rules of a puzzle that is drawn with characters: what an answer does to it. */
export interface Board<Read> {
  /** What an answer says; null when it says nothing that could be done. @param text after the last "Answer:" line */
  read(text: string): Read | null;
  /** Null when it is solved, else why it is not, in words. @param lines of the board as it was set */
  fault(lines: readonly string[], read: Read): string | null;
}
export const board = <Read>(it: Board<Read>): Board<never> => it as unknown as Board<never>;

/** What a grader of puzzles compares with. */
export interface BoardTarget {
  readonly [field: string]: Json;
  readonly kind: string;
  readonly lines: readonly string[];
}

const steps: { readonly [name: string]: readonly [number, number] } = { U: [-1, 0], D: [1, 0], L: [0, -1], R: [0, 1] };

/** Moves in a text: letters U, D, L and R, or the words; null without any. At most 500. */
export function readMoves(text: string): readonly string[] | null {
  const words = text.toUpperCase().replace(/\b(UP|DOWN|LEFT|RIGHT)\b/g, (word) => word[0]!);
  const runs = words.match(/\b[UDLR](?:[\s,;.→>-]*[UDLR])*\b/g) ?? [];
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
  // One word of many is no move: "I give up".
  if (longest.length === 1 && words.trim().length > 2) return null;
  const moves = longest.match(/[UDLR]/g) ?? [];
  return moves.length && moves.length <= 500 ? moves : null;
}
export const stepOf = (move: string): readonly [number, number] => steps[move]!;

/** Where a character stands. @throws RangeError when it stands nowhere */
export function find(lines: readonly string[], wanted: string): readonly [number, number] {
  const row = lines.findIndex((line) => line.includes(wanted));
  if (row < 0) throw new RangeError(`There is no '${wanted}' on the board ${JSON.stringify(lines)}.`);
  return [row, lines[row]!.indexOf(wanted)];
}
