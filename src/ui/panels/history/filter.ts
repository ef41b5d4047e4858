import type { RunRecord, RunStatus } from './record';

/** Which runs are wanted; absent is any. */
export interface Filter {
  /** Words that must all occur in problem, answer, method, models or tags, in any case. */
  readonly text: string;
  readonly status?: RunStatus;
  /** Id of a strategy. */
  readonly strategy?: string;
  /** Title of a model. */
  readonly model?: string;
  readonly outcome?: Outcome;
}
export const anything: Filter = { text: '' };

/** From the first draft to the answer. */
export type Outcome = 'fixed' | 'broken' | 'kept' | 'stuck' | 'ungraded';
export const outcomes: { readonly [outcome in Outcome]: string } = {
  fixed: 'wrong → right',
  broken: 'right → wrong',
  kept: 'right → right',
  stuck: 'wrong → wrong',
  ungraded: 'not graded',
};

export function outcomeOf({ summary: { first, last } }: RunRecord): Outcome {
  if (first === null || last === null) return 'ungraded';
  return first ? (last ? 'kept' : 'broken') : last ? 'fixed' : 'stuck';
}

/** A test of records, made once per filter. @param title of a strategy, which is searched too */
export function matcher(filter: Filter, title: (strategy: string) => string): (record: RunRecord) => boolean {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return (record) => {
    const { summary, status } = record;
    if (filter.status && status !== filter.status) return false;
    if (filter.strategy && summary.strategy !== filter.strategy) return false;
    if (filter.model && !summary.models.includes(filter.model)) return false;
    if (filter.outcome && outcomeOf(record) !== filter.outcome) return false;
    if (!words.length) return true;
    const text = searched(record, title);
    return words.every((word) => text.includes(word));
  };
}

/** Records are replaced, never changed, so their text is put together once. */
const texts = new WeakMap<RunRecord, string>();

function searched(record: RunRecord, title: (strategy: string) => string): string {
  const known = texts.get(record);
  if (known !== undefined) return known;
  const { summary, run } = record;
  const parts = [run.problem.prompt, summary.answer ?? '', title(summary.strategy), ...summary.models, ...summary.tags];
  const text = parts.join('\n').toLowerCase();
  texts.set(record, text);
  return text;
}
