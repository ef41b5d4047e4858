import type { Json } from '../../../base/json';
import type { Answer } from '../../../contract/task';

/** How many drafts read the same. */
export interface Vote {
  readonly reading: string;
  readonly count: number;
}

/** Readings of the drafts, most common first; of equals the earlier. Drafts without a reading have no vote. */
export function tally(drafts: readonly (Answer | null)[]): readonly Vote[] {
  const counts = new Map<string, number>();
  for (const draft of drafts) {
    const reading = readingOf(draft);
    if (reading !== null) counts.set(reading, (counts.get(reading) ?? 0) + 1);
  }
  return [...counts].map(([reading, count]) => ({ reading, count })).sort((a, b) => b.count - a.count);
}

/** What was read out of a draft, as a person writes it; null when nothing was. */
export function readingOf(draft: Answer | null | undefined): string | null {
  const value: Json | undefined = draft?.value;
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
