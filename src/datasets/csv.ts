import Papa from 'papaparse';
import { cleaned } from './cells';
import { unreadable } from './decode';
import { type BadRow, type Format, longestRow, type Row } from './row';

/** Values between commas, semicolons, tabs or bars, with names of columns in the first row. */
const format: Format = {
  title: 'CSV',
  endings: ['csv', 'tsv', 'txt'],
  async *rows(pieces) {
    let rest = '';
    let table: ReturnType<typeof tableOf> | undefined;
    for await (const piece of pieces) {
      rest += piece;
      if (!table && rest.length < enough && piece !== '') continue;
      table ??= tableOf(rest);
      const { rows, used } = table.read(rest, false);
      yield* rows;
      rest = rest.slice(used);
      if (rest.length <= longestRow) continue;
      yield { line: table.line(), problem: tooLong };
      return;
    }
    table ??= tableOf(rest);
    yield* table.read(rest, true).rows;
  },
};
export default format;

/** Characters from which the separator is guessed. */
const enough = 10_000;
const tooLong = `From here on no row ends within ${longestRow.toLocaleString('en')} characters: a quote is opened and never closed. What follows was not read.`;

function tableOf(beginning: string) {
  const delimiter = Papa.parse(beginning.slice(0, enough), { preview: 20, newline: '\n' }).meta.delimiter || ',';
  let line = 1;
  let columns: readonly string[] | undefined;

  function rowOf(cells: readonly string[]): Row | BadRow | null {
    const at = line;
    line += 1 + cells.reduce((ends, cell) => ends + cell.split('\n').length - 1, 0);
    if (cells.every((cell) => cell.trim() === '')) return null;
    if (!columns) {
      columns = namesOf(cells);
      return null;
    }
    if (cells.length > columns.length)
      return { line: at, problem: `It has ${cells.length} cells, and the first row names ${columns.length} columns.` };
    const broken = cells.some((cell) => cell.includes(unreadable));
    if (broken) return { line: at, problem: 'It holds bytes that are not of the encoding; save the file as UTF-8.' };
    return { line: at, cells: new Map(columns.map((column, index) => [column, cleaned(cells[index] ?? '')])) };
  }
  /** Whole rows of a text, and how many characters they take. The last row is taken only when nothing follows. */
  function read(text: string, last: boolean) {
    const { data, meta } = new Papa.Parser({ delimiter, newline: '\n' }).parse(text, 0, !last) as Papa.ParseResult<
      string[]
    >;
    const rows = data.flatMap((cells) => rowOf(cells) ?? []);
    return { rows, used: last ? text.length : meta.cursor };
  }
  return { read, line: () => line };
}

/** Every column has a name of its own. */
function namesOf(cells: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const name = cleaned(cell).trim() || `column ${index + 1}`;
    let own = name;
    for (let count = 2; names.includes(own); count++) own = `${name} (${count})`;
    names.push(own);
  }
  return names;
}
