import { integer, pick, shuffled, type Chance } from '../../base/chance';
import { shortest } from './search';

export interface Drawn {
  readonly kind: 'maze' | 'boxes' | 'sliding' | 'sudoku';
  readonly lines: readonly string[];
  /** One solution, as an answer is written. */
  readonly solution: string;
}
const moves = [
  ['U', -1, 0],
  ['D', 1, 0],
  ['L', 0, -1],
  ['R', 0, 1],
] as const;

/** A maze with one way between any two cells, 4 by 4 cells; each cell is a character, walls are characters too. */
export function drawMaze(chance: Chance): Drawn {
  const size = 9;
  const cells = Array.from({ length: size }, () => new Array<string>(size).fill('#'));
  const dig = (row: number, column: number) => {
    cells[row]![column] = ' ';
    for (const [, down, right] of shuffled(chance, moves)) {
      const [to, across] = [row + 2 * down, column + 2 * right];
      if (cells[to]?.[across] !== '#') continue;
      if (to <= 0 || across <= 0 || to >= size - 1 || across >= size - 1) continue;
      cells[row + down]![column + right] = ' ';
      dig(to, across);
    }
  };
  dig(1, 1);
  cells[1]![1] = 'S';
  cells[size - 2]![size - 2] = 'E';
  const lines = cells.map((row) => row.join(''));
  const solution = shortest([1, 1] as readonly [number, number], {
    next: ([row, column]) =>
      moves.flatMap(([move, down, right]) =>
        (lines[row + down]?.[column + right] ?? '#') === '#' ? [] : [[move, [row + down, column + right]] as const],
      ),
    name: String,
    wanted: ([row, column]) => lines[row]![column] === 'E',
  });
  return { kind: 'maze', lines, solution: solution! };
}

type Boxes = { readonly at: string; readonly boxes: readonly string[] };
const move = (place: string, down: number, right: number): string => {
  const [row, column] = place.split(' ').map(Number) as [number, number];
  return `${row + down} ${column + right}`;
};

/** A room of 5 by 5 with two boxes, drawn again until it can be solved in six moves or more. */
export function drawBoxes(chance: Chance): Drawn {
  for (;;) {
    const free = shuffled(
      chance,
      Array.from({ length: 25 }, (_, index) => `${Math.floor(index / 5) + 1} ${(index % 5) + 1}`),
    );
    const walls = new Set(free.slice(0, 3));
    const [at, ...rest] = free.slice(3) as [string, ...string[]];
    const [boxes, marks] = [rest.slice(0, 2), rest.slice(2, 4)];
    const solid = (place: string) => {
      const [row, column] = place.split(' ').map(Number) as [number, number];
      return row < 1 || column < 1 || row > 5 || column > 5 || walls.has(place);
    };
    const solution = shortest<Boxes>(
      { at, boxes },
      {
        next: (state) =>
          moves.flatMap(([name, down, right]) => {
            const to = move(state.at, down, right);
            if (solid(to)) return [];
            if (!state.boxes.includes(to)) return [[name, { ...state, at: to }] as const];
            const behind = move(to, down, right);
            if (solid(behind) || state.boxes.includes(behind)) return [];
            return [[name, { at: to, boxes: state.boxes.map((box) => (box === to ? behind : box)) }] as const];
          }),
        name: (state) => `${state.at}|${state.boxes.toSorted().join()}`,
        wanted: (state) => marks.every((mark) => state.boxes.includes(mark)),
        most: 5_000,
      },
    );
    if (solution === null || solution.length < 6) continue;
    const cell = (place: string) =>
      place === at ? '@' : boxes.includes(place) ? '$' : marks.includes(place) ? '.' : solid(place) ? '#' : ' ';
    const lines = Array.from({ length: 7 }, (_, row) =>
      Array.from({ length: 7 }, (_, column) => cell(`${row} ${column}`)).join(''),
    );
    return { kind: 'boxes', lines, solution };
  }
}

/** Eight tiles, shuffled by moves so that they can be sorted again. */
export function drawSliding(chance: Chance): Drawn {
  const start = '12345678_';
  const slide = (state: string, [, down, right]: (typeof moves)[number]): string | null => {
    const gap = state.indexOf('_');
    const [row, column] = [Math.floor(gap / 3) - down, (gap % 3) - right];
    if (row < 0 || row > 2 || column < 0 || column > 2) return null;
    const cells = [...state];
    [cells[gap], cells[3 * row + column]] = [cells[3 * row + column]!, '_'];
    return cells.join('');
  };
  const next = (state: string) =>
    moves.flatMap((one) => {
      const to = slide(state, one);
      return to === null ? [] : [[one[0], to] as const];
    });
  let state = start;
  for (let left = integer(chance, 5, 10); left > 0 || state === start; left--) state = pick(chance, next(state))[1];
  const solution = shortest(state, { next, name: (one) => one, wanted: (one) => one === start })!;
  return { kind: 'sliding', lines: [0, 3, 6].map((at) => [...state.slice(at, at + 3)].join(' ')), solution };
}

/** Numbers are taken out as long as there is one solution only. */
export function drawSudoku(chance: Chance): Drawn {
  const [solved] = solutions('.'.repeat(16), 1, shuffled(chance, ['1', '2', '3', '4'])) as [string];
  let cells = solved;
  for (const place of shuffled(
    chance,
    Array.from({ length: 16 }, (_, index) => index),
  )) {
    const fewer = `${cells.slice(0, place)}.${cells.slice(place + 1)}`;
    if (solutions(fewer, 2).length === 1) cells = fewer;
  }
  const rows = (text: string) => text.match(/.{4}/g)!;
  return { kind: 'sudoku', lines: rows(cells), solution: rows(solved).join('\n') };
}

/** Fillings of a 4 by 4 sudoku, `most` at most. */
export function solutions(cells: string, most: number, digits: readonly string[] = ['1', '2', '3', '4']): string[] {
  const place = cells.indexOf('.');
  if (place < 0) return [cells];
  const [row, column] = [Math.floor(place / 4), place % 4];
  const near = (at: number) => {
    const [other, across] = [Math.floor(at / 4), at % 4];
    const quarter = Math.floor(other / 2) === Math.floor(row / 2) && Math.floor(across / 2) === Math.floor(column / 2);
    return other === row || across === column || quarter;
  };
  const found: string[] = [];
  for (const digit of digits) {
    if ([...cells].some((cell, at) => cell === digit && near(at))) continue;
    found.push(...solutions(`${cells.slice(0, place)}${digit}${cells.slice(place + 1)}`, most - found.length, digits));
    if (found.length >= most) break;
  }
  return found;
}
