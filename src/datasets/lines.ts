import { longestRow } from './row';

/** The lines of a text that comes in pieces; null for one that is too long, which is let go of as it comes. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string | null, void, void> {
  let begun: string[] = [];
  let length = 0;
  const take = (): string | null => {
    const line = length > longestRow ? null : begun.join('');
    [begun, length] = [[], 0];
    return line;
  };
  for await (const piece of pieces) {
    const [first = '', ...rest] = piece.split('\n');
    for (const [index, part] of [first, ...rest].entries()) {
      if (index > 0) yield take();
      length += part.length;
      if (length > longestRow) begun = [];
      else begun.push(part);
    }
  }
  yield take();
}
