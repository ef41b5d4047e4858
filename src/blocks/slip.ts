import { numberToken } from '../base/read-number';
import { equationsIn } from './grounding';

/** Ways to spoil the beginning of a solution. None of them is harmful. */
export const flaws = ['wrong arithmetic', 'wrong premise', 'ignored condition', 'none'] as const;
export type Flaw = (typeof flaws)[number];

/**
 * The first `share` of a text's lines, a whole one at least and the last one never: what somebody has written who is not yet
 * done. A text of one line has no such beginning.
 */
export function beginningOf(text: string, share: number): string {
  const lines = text.trimEnd().split('\n');
  const kept = Math.min(lines.length - 1, Math.max(1, Math.round(lines.length * share)));
  return lines
    .slice(0, kept)
    .map((line) => `${line}\n`)
    .join('');
}

/**
 * A beginning with one flaw in it: the last result of its arithmetic is off, or a number taken from the question is, or it
 * announces that a condition is left out (`ignoring`). Null where it has no place for this flaw.
 * @param random in [0, 1): by how much
 */
export function spoil(beginning: string, flaw: Flaw, random: number, ignoring: string, given: string): string | null {
  if (flaw === 'none') return beginning;
  if (flaw === 'ignored condition') return `${beginning}${ignoring}\n`;
  const off = 1 + Math.floor(random * 9);
  if (flaw === 'wrong arithmetic') {
    const last = equationsIn(beginning).at(-1);
    if (!last) return null;
    const end = last.index + last.text.length;
    return beginning.slice(0, end - String(last.said).length) + String(last.said + off) + beginning.slice(end);
  }
  const known = new Set([...given.matchAll(numberToken())].map(([number]) => number.trim()));
  const premise = [...beginning.matchAll(/(?<![\d.])\d+(?![\d.])/g)].find(([number]) => known.has(number));
  if (!premise) return null;
  const [number] = premise;
  return `${beginning.slice(0, premise.index)}${Number(number) + off}${beginning.slice(premise.index + number.length)}`;
}
