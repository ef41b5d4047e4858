import type { Figure, PromptResult, PromptResults } from '../../../app/prompt-results';
import { count } from '../story/figures';

/** What an optimiser made of a bad wording, as pairs of a name and a value. */
export function learntFacts({ rows }: PromptResults, row: PromptResult): readonly (readonly [string, string | null])[] {
  const of = (from: string) => rows.find((one) => one.from === from);
  const share = (one: PromptResult | undefined) => (one ? `${percent(one.share)} of ${count(one.n)}` : null);
  return [
    ['With the bad wording', share(of('bad'))],
    ['With its own', share(row)],
    ['With the good wording', share(of('good'))],
    ['Of the way recovered', percent(row.recovered)],
    ['Sets', count(row.sets)],
    ['Calls a set', count(row.calls)],
    ['Could not be read', row.unread ? `${count(row.unread)} proposals` : 'none'],
  ];
}

/** "84 % (79–88)"; null where there is none. */
export function percent({ value, low, high }: Figure): string | null {
  if (value === null) return null;
  const whole = (share: number) => String(Math.round(100 * share)).replace('-', '−');
  return `${whole(value)} %${low === null || high === null ? '' : ` (${whole(low)} to ${whole(high)})`}`;
}
