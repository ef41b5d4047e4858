import type { Kin } from '../../../lab/prompts/lineage';

/** A family as lines beside its list: one row a version, one column a generation. CSS pixels. */
export interface FamilyTree {
  readonly width: number;
  readonly height: number;
  readonly dots: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  /** From a version to one that was made from it: down, then to the side. */
  readonly lines: readonly string[];
}

/** @param rowHeight of the list @param most the tree may be wide: deep families stand closer */
export function familyTree(kin: readonly Kin[], rowHeight: number, most: number): FamilyTree {
  const deepest = Math.max(0, ...kin.map(({ depth }) => depth));
  const column = Math.min(18, deepest ? (most - 2 * edge) / deepest : 18);
  const x = (depth: number) => Math.round((edge + depth * column) * 10) / 10;
  const y = (row: number) => (row + 0.5) * rowHeight;
  return {
    width: Math.ceil(x(deepest) + edge),
    height: kin.length * rowHeight,
    dots: kin.map(({ version, depth, row }) => ({ id: version.id, x: x(depth), y: y(row) })),
    lines: kin.flatMap(({ depth, row, parentRow }) => {
      if (parentRow === null) return [];
      const from = x(kin[parentRow]!.depth);
      return [`M${from} ${y(parentRow)}V${y(row) - bend}q0 ${bend} ${bend} ${bend}H${x(depth)}`];
    }),
  };
}

/** From the middle of the outermost dots to the edge, and how wide a line turns. */
const edge = 9;
const bend = 6;
