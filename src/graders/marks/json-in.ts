import type { Json } from '../../base/json';

/** The JSON value of a text: all of it, else its last fenced block, else the first object or list in it. Undefined when there is none. */
export function jsonIn(text: string): Json | undefined {
  const fenced = [...text.matchAll(/```(?:json)?\s*\n?([\s\S]*?)```/gi)].map(([, inside]) => inside!);
  for (const candidate of [text, ...fenced.reverse(), ...balanced(text)]) {
    const value = parsed(candidate);
    if (value !== undefined) return value;
  }
  return undefined;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** How many beginnings are tried: a text full of brackets must not take for ever. */
const attempts = 20;

/** From each opening bracket to the one that closes it; brackets inside strings do not count. */
function* balanced(text: string): Generator<string, void, void> {
  let tried = 0;
  for (let start = 0; start < text.length && tried < attempts; start++) {
    if (text[start] !== '{' && text[start] !== '[') continue;
    tried++;
    const end = closing(text, start);
    if (end > 0) yield text.slice(start, end + 1);
  }
}

function closing(text: string, start: number): number {
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
