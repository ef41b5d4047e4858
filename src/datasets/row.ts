import type { Json } from '../base/json';

/** A row of a table, by the names of its columns. A map, because a column may be called anything, `__proto__` too. */
export interface Row {
  /** Where it begins in the file, from 1; in a JSON array and on a server its number among the rows. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, Json>;
}
/** A row that cannot be read. */
export interface BadRow {
  readonly line: number;
  /** What is wrong with it, as a sentence. */
  readonly problem: string;
}
export const isBad = (row: Row | BadRow): row is BadRow => 'problem' in row;

/** One format of files: reads the pieces of a text into rows, one after another, so that a file of any size can be read. */
export interface Format {
  readonly title: string;
  /** Ends of file names, without the dot. */
  readonly endings: readonly string[];
  rows(pieces: AsyncIterable<string>): AsyncGenerator<Row | BadRow, void, void>;
}

/** Characters of one row. A quote that is never closed would else take the whole file for one cell. */
export const longestRow = 1_000_000;
