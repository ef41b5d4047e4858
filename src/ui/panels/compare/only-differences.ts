import type { Change } from '../../components/changes';

/** A stretch that is shown, or one that both texts have and that is left out. */
export type Piece = Change | { readonly kind: 'gap'; readonly words: number };

/** Words of what both have that are kept on each side of a difference. */
const context = 4;

/** The changes with little around them. Empty where nothing differs. */
export function onlyDifferences(changes: readonly Change[], around = context): readonly Piece[] {
  if (changes.every(({ kind }) => kind === 'same')) return [];
  return changes.flatMap((change, at): readonly Piece[] =>
    change.kind === 'same' ? trimmed(change.text, at > 0 ? around : 0, at < changes.length - 1 ? around : 0) : [change],
  );
}

/** The first `head` and the last `tail` words, with a gap for what lies between. */
function trimmed(text: string, head: number, tail: number): readonly Piece[] {
  const words = text.match(/\s*\S+\s*/g) ?? [text];
  if (words.length <= head + tail) return text ? [{ kind: 'same', text }] : [];
  const same = (part: readonly string[]): readonly Piece[] =>
    part.length ? [{ kind: 'same', text: part.join('') }] : [];
  const left = words.length - head - tail;
  return [
    ...same(words.slice(0, head)),
    { kind: 'gap', words: left },
    ...same(tail ? words.slice(words.length - tail) : []),
  ];
}
