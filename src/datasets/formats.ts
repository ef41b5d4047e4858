import csv from './csv';
import json from './json';
import jsonl from './jsonl';
import type { Format } from './row';

const formats = [csv, json, jsonl] as const;
/** For the file picker. */
export const endings = formats.flatMap((format) => format.endings).map((ending) => `.${ending}`);

/**
 * The format of a file: by how its text begins, because `.json` is written for both kinds of JSON and `.txt` for anything; by the
 * end of its name where that says nothing. @throws RangeError for files that are no tables
 */
export function formatOf(name: string, beginning: string): Format {
  const start = beginning.trimStart();
  if (/^(?:PK\x03|%PDF|\x89PNG|PAR1|\x1f\x8b)/.test(start))
    throw new RangeError(
      `'${name}' is not a text; save it as CSV, JSON or JSON Lines, and not as a workbook or an archive.`,
    );
  if (start.startsWith('[')) return json;
  if (start.startsWith('{')) return wholeObject(start.split('\n', 1)[0]!) ? jsonl : json;
  const ending = name.split('.').at(-1)!.toLowerCase();
  return formats.find((format) => format.endings.includes(ending)) ?? csv;
}

function wholeObject(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
