import type { Json } from '../base/json';
import { cellsOf } from './cells';
import { linesOf } from './lines';
import { type BadRow, type Format, longestRow, type Row } from './row';

/** One JSON object a line. */
const format: Format = {
  title: 'JSON Lines',
  endings: ['jsonl', 'ndjson'],
  async *rows(pieces) {
    let number = 0;
    for await (const line of linesOf(pieces)) {
      number++;
      if (line === null)
        yield { line: number, problem: `The line is longer than ${longestRow.toLocaleString('en')} characters.` };
      else if (line.trim()) yield rowOf(line, number);
    }
  },
};
export default format;

/** @param text JSON of one row */
export function rowOf(text: string, line: number): Row | BadRow {
  try {
    const value = JSON.parse(text) as Json;
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      return { line, cells: cellsOf(value as { readonly [column: string]: Json }) };
    return { line, problem: `It is ${shown(text)}, which is no object with named fields.` };
  } catch (error) {
    return { line, problem: `It is not valid JSON (${(error as Error).message.slice(0, 120)}).` };
  }
}
const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
