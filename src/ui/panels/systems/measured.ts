import type { SystemResult } from '../../../app/system-results';
import { wilson } from '../../../metrics/wilson';
import { count, duration } from '../story/figures';

/** What was measured here, as pairs of a name and a value; what was not graded is left out. */
export function measuredFacts(row: SystemResult): readonly (readonly [string, string | null])[] {
  const { n, before, after, fixed, harmed, calls, tokens, formatFailures, milliseconds } = row;
  const each = (total: number) => count(n ? total / n : 0);
  return [
    ['Problems', count(n)],
    ['First drafts right', shareOf(before, n)],
    ['Answers right', shareOf(after, n)],
    ['Repaired', fixed === null ? null : `${count(fixed)} of ${count(n)}`],
    ['Spoilt', harmed === null ? null : `${count(harmed)} of ${count(n)}`],
    ['Calls a problem', n ? (calls / n).toFixed(1) : null],
    ['Tokens a problem', each(tokens)],
    ['Could not be read', formatFailures ? `${count(formatFailures)} outputs` : 'none'],
    ['Time a problem', n ? duration(milliseconds / n) : null],
  ];
}

/** "13 of 20 (43–82 %)": the count and its Wilson interval at 95 %. */
export function shareOf(right: number | null, n: number): string | null {
  if (right === null || n === 0) return null;
  const { low, high } = wilson(right, n);
  return `${right} of ${n} (${Math.round(low * 100)}–${Math.round(high * 100)} %)`;
}

/** When and how something was measured, in words. */
export const measuredHow = ({ date, settings }: { readonly date: string; readonly settings: object }) => ({
  day: new Date(date).toLocaleDateString('en', { dateStyle: 'long' }),
  settings: Object.entries(settings)
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('; '),
});
