import { rowOf } from './jsonl';
import { type BadRow, type Format, longestRow, type Row } from './row';

/**
 * An array of objects, or an object that holds one (as `{"data": [ … ]}`). It is cut into its elements while it comes, so that
 * no text of any size is parsed at once. The line is that of the file.
 */
const format: Format = {
  title: 'JSON',
  endings: ['json'],
  async *rows(pieces) {
    const cut = cutter();
    for await (const piece of pieces) yield* cut.next(piece);
    const rest = cut.end();
    if (rest) yield rest;
  },
};
export default format;

/** Where it is: before the array, among its elements, inside one, or after it. */
type Where = 'before' | 'among' | 'inside' | 'after';

function cutter() {
  let where: Where = 'before';
  let [line, began, depth] = [1, 1, 0];
  let [quoted, escaped, tooLong] = [false, false, false];
  let element: string[] = [];
  let length = 0;

  const finish = (): Row | BadRow | null => {
    const text = element.join('').trim();
    const bad = tooLong;
    [element, length, tooLong] = [[], 0, false];
    if (bad) return { line: began, problem: `The row is longer than ${longestRow.toLocaleString('en')} characters.` };
    return text ? rowOf(text, began) : null;
  };
  const keep = (text: string) => {
    length += text.length;
    if (length > longestRow) [element, tooLong] = [[], true];
    else element.push(text);
  };
  /** Follows strings and brackets; true when this character ends an element. */
  const ends = (character: string): boolean => {
    if (quoted) {
      if (escaped) escaped = false;
      else if (character === '\\') escaped = true;
      else if (character === '"') quoted = false;
      return false;
    }
    if (character === '"') quoted = true;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') return --depth < 0;
    else if (character === ',') return depth === 0;
    return false;
  };

  function* next(piece: string): Generator<Row | BadRow, void, void> {
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const character = piece[at]!;
      if (character === '\n') line++;
      if (where === 'after') continue;
      if (where === 'before') {
        // A bracket in a string before the array is none.
        if (quoted || character !== '[') ends(character);
        else [where, depth] = ['among', 0];
        from = at + 1;
      } else if (where === 'among') {
        if (/[\s,]/.test(character)) continue;
        if (character === ']') where = 'after';
        else [where, from, began, depth] = ['inside', at, line, 0];
        if (where === 'inside') ends(character);
      } else if (ends(character)) {
        keep(piece.slice(from, at));
        const row = finish();
        if (row) yield row;
        where = character === ']' ? 'after' : 'among';
      }
    }
    if (where === 'inside') keep(piece.slice(from));
  }
  function end(): BadRow | null {
    if (where === 'before')
      return { line: 1, problem: 'There is no JSON array in it; rows stand in one, as [{…}, {…}].' };
    return where === 'after' ? null : { line, problem: 'The file ends in the middle of its array; it may be cut off.' };
  }
  return { next, end };
}
