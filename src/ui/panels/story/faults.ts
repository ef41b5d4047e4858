import type { Range } from '../../components/changes';

/** How a line of a remark speaks of the draft. */
export type Tone = 'praise' | 'blame' | 'verdict' | 'plain';

const blame =
  /(?<!\b(?:no|not|without|nothing|any)\s(?:\w+\s)?)\b(?:wrong|incorrect|mistakes?|mistaken|errors?)\b|\bnot (?:right|correct)\b/i;

/** A line that calls something wrong blames, one that ends by calling it right praises, the closing line is the verdict. */
export function toneOf(line: string): Tone {
  if (/^\W*verdict\b/i.test(line)) return 'verdict';
  if (blame.test(line)) return 'blame';
  return /\b(right|correct)\W*$/i.test(line) ? 'praise' : 'plain';
}

/** Letters that must agree before a line of a remark is taken to quote a line of the draft. */
const quote = 7;

/**
 * Stretches of a draft that a remark calls wrong: of each blaming line the draft's line it quotes from the start, or
 * whose step it names, without the label before the last colon. Empty where the remark cannot be placed.
 */
export function faults(draft: string, remark: string): readonly Range[] {
  const lines = draft.split('\n');
  const blamed = remark
    .split('\n')
    .filter((line) => toneOf(line) === 'blame')
    .map((line) => placeOf(line, lines));
  return lines.flatMap((line, index) => {
    if (!blamed.includes(index)) return [];
    const start = lines.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
    const label = /^.*: (?=\S)/.exec(line)?.[0].length ?? line.length - line.trimStart().length;
    return [{ from: start + label, to: start + line.trimEnd().length }];
  });
}

/** Index of the draft's line that a line of a remark speaks of, or -1. */
function placeOf(line: string, lines: readonly string[]): number {
  const shared = lines.map((of) => commonStart(of, line));
  const most = Math.max(...shared);
  if (most >= quote) return shared.indexOf(most);
  const step = /\bstep\s+(\d+)\b/i.exec(line)?.[1];
  return step === undefined ? -1 : lines.findIndex((of) => new RegExp(`^\\W*step\\s+${step}\\b`, 'i').test(of));
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
