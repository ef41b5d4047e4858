import { board, find, readMoves, stepOf } from './board';

/** Somebody (@) pushes boxes ($) onto marks (.); a box on a mark is *. Walls are #; two boxes cannot be pushed at once. */
export const boxes = board<readonly string[]>({
  read: readMoves,
  fault(lines, moves) {
    const cells = lines.map((line) => [...line]);
    let [row, column] = find(lines, '@');
    const marks = new Set<string>();
    for (const [at, line] of cells.entries())
      for (const [across, cell] of line.entries()) {
        if (cell === '.' || cell === '*') marks.add(`${at} ${across}`);
        line[across] = cell === '*' ? '$' : cell === '#' || cell === '$' ? cell : ' ';
      }
    const cellAt = (at: number, across: number) => cells[at]?.[across] ?? '#';
    for (const [index, move] of moves.entries()) {
      const [down, right] = stepOf(move);
      const [at, across] = [row + down, column + right];
      if (cellAt(at, across) === '#') return `move ${index + 1} goes into a wall`;
      if (cellAt(at, across) === '$') {
        if (cellAt(at + down, across + right) !== ' ') return `move ${index + 1} pushes a box that is stuck`;
        cells[at]![across] = ' ';
        cells[at + down]![across + right] = '$';
      }
      [row, column] = [at, across];
    }
    const left = [...marks].filter((mark) => {
      const [at, across] = mark.split(' ').map(Number) as [number, number];
      return cells[at]![across] !== '$';
    });
    return left.length ? `${left.length} of ${marks.size} marks have no box` : null;
  },
});
