import type { Json } from './json';

/** Place of the bracket that closes the one at `start`, or -1; brackets inside strings do not count. */
export function closingBracket(text: string, start: number): number {
  let [depth, quoted] = [0, false];
  for (let at = start; at < text.length; at++) {
    const character = text[at]!;
    if (quoted && character === '\\') at++;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && '{['.includes(character)) depth++;
    else if (!quoted && '}]'.includes(character) && --depth === 0) return at;
  }
  return -1;
}

/** The value of a text of JSON; undefined when it is none. */
export function parsedJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
