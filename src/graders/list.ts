import type { Json } from '../base/json';
import { normalText } from '../base/normal-text';
import { plainText } from '../base/plain-text';
import { readNumber } from '../base/read-number';
import { closed } from './marks/closed';
import { close } from './number';

/** Lists in order, member by member: numbers by value, words by their letters. "3, 9 and 12", "[3,9,12]" and "3 < 9 < 12" are the same. */
export default closed<readonly string[]>({
  title: 'List',
  needs: 'a list of at least two members',
  target: ({ target }) => membersOf(target),
  right(read, target) {
    const said = split(read, target.length);
    return said.length === target.length && said.every((member, index) => same(member, target[index]!));
  },
});

/** The members of a list, or of a text that lists them with commas; null when there are fewer than two. */
export function membersOf(target: Json): readonly string[] | null {
  const members = Array.isArray(target) ? target.map(String) : typeof target === 'string' ? split(target, 2) : [];
  return members.length > 1 ? members : null;
}

/** Splits at the first kind of separator that gives enough members: "1,234, 5" has two, "3,9" too, and so has "3 9". */
function split(text: string, enough: number): string[] {
  const inside = plainText(text)
    .replace(/^[^=:]*[=:]\s*/, '')
    .replace(/^[[({]|[\])}.]+$/g, '');
  for (const separator of [/\s*(?:[,;]\s+(?:and\s+)?|\s+and\s+|[<>]|->|→)\s*/, /\s*[,;]\s*/, /\s+/]) {
    const members = inside.split(separator).filter((member) => normalText(member));
    if (members.length >= enough) return members;
  }
  return [];
}

function same(said: string, wanted: string): boolean {
  const number = readNumber(wanted);
  return number ? close(readNumber(said)?.value ?? Number.NaN, number.value) : normalText(said) === normalText(wanted);
}
