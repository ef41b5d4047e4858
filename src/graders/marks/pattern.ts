/** A regular expression, and the longest text it may be tried on. */
export interface Pattern {
  readonly expression: RegExp;
  /** Characters. */
  readonly longest: number;
}

/** Steps of matching that a page can spare. */
const steps = 1e9;
/** A root of it is not exact. */
const rounding = 1e-6;

/**
 * A pattern that cannot hang the page, also when somebody made it to; else in words what is wrong with it. A repeated group
 * may hold no repetition and no alternatives: only those make matching exponential. With r open repetitions in a row it takes
 * at most about nʳ⁺¹ steps for n characters, and that bounds the text.
 */
export function patternOf(source: string, flags = ''): Pattern | string {
  if (!/^[imsu]*$/.test(flags) || new Set(flags).size < flags.length)
    return `the flags '${flags}' cannot be used; choose from i, m, s and u`;
  const found = repetitions(source);
  if (found === null)
    return `the pattern ${shown(source)} repeats a group that itself repeats or has alternatives, which can take for ever; write it without`;
  try {
    const expression = new RegExp(source, flags);
    return { expression, longest: Math.floor(steps ** (1 / (found + 1)) + rounding) };
  } catch (error) {
    return `the pattern ${shown(source)} is none: ${(error as Error).message}`;
  }
}
const shown = (source: string) => JSON.stringify(source.length > 60 ? `${source.slice(0, 60)}…` : source);

interface Group {
  /** It holds a quantifier or alternatives. */
  loose: boolean;
}
/** Characters, escapes and classes count as one; a quantifier may follow each. */
const parts = /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\)|\||[*+?]\??|\{\d+(?:,\d*)?\}\??|[^]/gs;

/** How many open repetitions a pattern has; null when a repeated group is loose. */
function repetitions(source: string): number | null {
  const open: Group[] = [{ loose: false }];
  let closed: Group | null = null;
  let count = 0;
  for (const [part] of source.matchAll(parts)) {
    const inside = open.at(-1)!;
    const before = closed;
    closed = null;
    if (part.startsWith('(')) open.push({ loose: false });
    else if (part === ')') {
      closed = open.length > 1 ? open.pop()! : null;
      if (closed?.loose) open.at(-1)!.loose = true;
    } else if (part === '|') inside.loose = true;
    else if (/^(?:[*+?]|\{\d)/.test(part)) {
      if (before?.loose && !part.startsWith('?')) return null;
      inside.loose = true;
      if (!/^(?:\?|\{\d\}|\{\d,\d\})/.test(part)) count++;
    }
  }
  return count;
}
