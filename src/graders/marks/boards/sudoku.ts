import { board } from './board';

/** Four rows of 1 to 4: each once in every row, column and quarter. */
export const sudoku = board<readonly string[]>({
  read(text) {
    const rows = text
      .split('\n')
      .map((line) => (line.match(/[1-4]/g) ?? []).join(''))
      .filter((row) => row.length === 4);
    const all = (text.match(/[1-4]/g) ?? []).join('');
    const found = rows.length >= 4 ? rows.slice(-4) : all.length === 16 ? (all.match(/.{4}/g) ?? []) : [];
    return found.length === 4 ? found : null;
  },
  fault(lines, rows) {
    const changed = lines.some((line, row) => [...line].some((cell, at) => cell !== '.' && cell !== rows[row]![at]));
    if (changed) return 'a given number was changed';
    const units = [0, 1, 2, 3].flatMap((unit) => [
      [...rows[unit]!],
      rows.map((row) => row[unit]!),
      [0, 1, 2, 3].map((at) => rows[2 * Math.floor(unit / 2) + Math.floor(at / 2)]![2 * (unit % 2) + (at % 2)]!),
    ]);
    return units.every((unit) => new Set(unit).size === 4) ? null : 'a number stands twice in a row, column or quarter';
  },
});
