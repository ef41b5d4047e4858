import { diffLines, diffWordsWithSpace } from 'diff';

/** A stretch of text that a redraft kept, took out, put in, or (while it is being written) has not come to yet. */
export interface Change {
  readonly kind: 'same' | 'removed' | 'added' | 'ahead';
  readonly text: string;
  /** Somebody says that this is wrong. */
  readonly marked?: boolean;
}
/** A stretch of a text, as offsets in UTF-16 units; `to` is exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Milliseconds that a word diff may take before lines are compared instead. */
const patience = 50;
/** A redraft that keeps less than this share of its words is a new text: showing both as one would be confetti. */
const kinship = 0.3;

/** What a redraft changed, word by word. Null when it shares so little with the draft before that it is a rewrite. */
export function changes(before: string, after: string): readonly Change[] | null {
  const found =
    diffWordsWithSpace(before, after, { timeout: patience }) ?? diffLines(before, after, { timeout: patience });
  if (!found) return null;
  const parts = found.map(({ value, added, removed }) => part(added ? 'added' : removed ? 'removed' : 'same', value));
  const kept = letters(parts.filter(({ kind }) => kind === 'same'));
  const all = Math.max(lettersOf(before), lettersOf(after));
  return all > 0 && kept / all < kinship ? null : readable(parts);
}

/**
 * The same while the redraft is still being written: finished lines are compared with as many lines of the draft
 * before, the line being written stands as it is, and the lines not reached yet wait behind it.
 */
export function liveChanges(before: string, after: string): readonly Change[] {
  const line = after.lastIndexOf('\n') + 1;
  const old = before.split('\n');
  const reached = after.slice(0, line).split('\n').length - 1;
  const done = old.slice(0, reached).map((text) => `${text}\n`);
  const head = line ? (changes(done.join(''), after.slice(0, line)) ?? [part('added', after.slice(0, line))]) : [];
  const tail = old.slice(reached + 1).map((text) => `\n${text}`);
  return [...head, part('same', after.slice(line)), part('ahead', tail.join(''))].filter(({ text }) => text);
}

/** The stretches of the new text that lie in these ranges are marked. Ranges do not overlap and rise. */
export function marked(parts: readonly Change[], ranges: readonly Range[]): readonly Change[] {
  if (!ranges.length) return parts;
  let at = 0;
  return parts.flatMap((it) => {
    if (it.kind === 'removed' || it.kind === 'ahead') return [it];
    const start = at;
    at += it.text.length;
    return cut(it, start, ranges);
  });
}

function cut(it: Change, start: number, ranges: readonly Range[]): readonly Change[] {
  const pieces: Change[] = [];
  let from = 0;
  for (const range of ranges) {
    const [open, close] = [range.from - start, range.to - start].map((edge) =>
      Math.max(from, Math.min(edge, it.text.length)),
    ) as [number, number];
    pieces.push({ ...it, text: it.text.slice(from, open) }, { ...it, text: it.text.slice(open, close), marked: true });
    from = close;
  }
  return [...pieces, { ...it, text: it.text.slice(from) }].filter(({ text }) => text);
}

/** Changes with nothing but a space between them read better as one. */
function readable(parts: readonly Change[]): readonly Change[] {
  const out: Change[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) out.push(part('removed', removed));
    if (added) out.push(part('added', added));
    removed = added = '';
  };
  for (const [at, { kind, text }] of parts.entries()) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (removed && added && /^ +$/.test(text) && at < parts.length - 1) {
      removed += text;
      added += text;
    } else {
      flush();
      out.push(part(kind, text));
    }
  }
  flush();
  return out;
}

const part = (kind: Change['kind'], text: string): Change => ({ kind, text });
const lettersOf = (text: string): number => text.replace(/[\s\p{P}]/gu, '').length;
const letters = (parts: readonly Change[]): number => parts.reduce((sum, { text }) => sum + lettersOf(text), 0);
