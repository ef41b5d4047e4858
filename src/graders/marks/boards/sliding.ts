import { board, find, readMoves, stepOf } from './board';

/** Tiles in a square with one gap (_): a move slides the tile that then fills the gap, U the tile below it. Sorted is solved. */
export const sliding = board<readonly string[]>({
  read: readMoves,
  fault(lines, moves) {
    const cells = lines.map((line) => line.trim().split(/\s+/));
    const row = cells.findIndex((line) => line.includes('_'));
    if (row < 0) find(lines, '_');
    let gap: readonly [number, number] = [row, cells[row]!.indexOf('_')];
    for (const [index, move] of moves.entries()) {
      const [down, right] = stepOf(move);
      const from = [gap[0] - down, gap[1] - right] as const;
      const tile = cells[from[0]]?.[from[1]];
      if (tile === undefined) return `move ${index + 1} slides no tile`;
      cells[gap[0]]![gap[1]] = tile;
      cells[from[0]]![from[1]] = '_';
      gap = from;
    }
    const tiles = cells.flat();
    const sorted = tiles.every((tile, index) => tile === (index === tiles.length - 1 ? '_' : String(index + 1)));
    return sorted ? null : 'the tiles are not in order';
  },
});
