import { board, find, readMoves, stepOf } from './board';

/** From S to E through what is not a wall (#). */
export const maze = board<readonly string[]>({
  read: readMoves,
  fault(lines, moves) {
    let [row, column] = find(lines, 'S');
    for (const [index, move] of moves.entries()) {
      const [down, right] = stepOf(move);
      [row, column] = [row + down, column + right];
      if ((lines[row]?.[column] ?? '#') === '#') return `move ${index + 1} goes into a wall`;
    }
    return lines[row]![column] === 'E' ? null : 'it does not end at E';
  },
});
