import { decoded } from '../../src/datasets/decode';
import { isBad, type BadRow, type Format, type Row } from '../../src/datasets/row';

/** A text or bytes in pieces of that many bytes. */
export async function* pieces(content: string | Uint8Array, length = 7): AsyncGenerator<Uint8Array, void, void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

/** What a format makes of a file: rows as objects with their line, and what is wrong. */
export async function read(format: Format, content: string | Uint8Array, length?: number) {
  const all: (Row | BadRow)[] = [];
  for await (const row of format.rows(decoded(pieces(content, length)))) all.push(row);
  return {
    rows: all.flatMap((row) => (isBad(row) ? [] : [[row.line, Object.fromEntries(row.cells)] as const])),
    bad: all.filter(isBad),
  };
}
