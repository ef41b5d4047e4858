import { closingBracket, parsedJson } from '../../base/bracketed';
import type { Json } from '../../base/json';

/** The JSON value of a text: all of it, else its last fenced block, else the first object or list in it. Undefined when there is none. */
export function jsonIn(text: string): Json | undefined {
  const fenced = [...text.matchAll(/```(?:json)?\s*\n?([\s\S]*?)```/gi)].map(([, inside]) => inside!);
  for (const candidate of [text, ...fenced.reverse(), ...balanced(text)]) {
    const value = parsedJson(candidate);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** How many beginnings are tried: a text full of brackets must not take for ever. */
const attempts = 20;

/** From each opening bracket to the one that closes it; brackets inside strings do not count. */
function* balanced(text: string): Generator<string, void, void> {
  let tried = 0;
  for (let start = 0; start < text.length && tried < attempts; start++) {
    if (text[start] !== '{' && text[start] !== '[') continue;
    tried++;
    const end = closingBracket(text, start);
    if (end > 0) yield text.slice(start, end + 1);
  }
}
