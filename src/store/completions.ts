import type { Completion, Score } from '../contract/engine';
import type { Completions } from '../contract/run';
import type { Backend } from './backend';

export interface CompletionRow {
  /** Hash of what was asked of which model. */
  readonly key: string;
  readonly value: Completion | Score;
  /** When it was last used, to the minute. Milliseconds since 1970. */
  readonly at: number;
  /** Length of the value as JSON, near enough its bytes. */
  readonly bytes: number;
}

/** The cache, and a way to forget all of it. */
export interface StoredCompletions extends Completions {
  clear(): Promise<void>;
}

/** Bytes that completions may take together. */
export const completionBytes = 64 * 2 ** 20;
const minute = 60_000;

/**
 * The completion cache. When it outgrows its bound by a sixteenth, what has not been used for longest goes. The sum is
 * taken anew from the index each time, so several tabs cannot drift apart.
 */
export function completions(backend: Backend, now: () => number, bound = completionBytes): StoredCompletions {
  // The first write of a session trims what short sessions before it may have left over.
  let sinceTrim = Infinity;
  return {
    async get(key) {
      const row = await backend.get('completions', key);
      // Rewriting a value only to say that it was used is rarely worth it.
      if (row && now() - row.at > minute) {
        await backend.update('completions', key, (kept) => kept && { ...kept, at: now() });
      }
      return row?.value;
    },
    async put(key, value) {
      const bytes = JSON.stringify(value).length;
      await backend.write([{ table: 'completions', put: { key, value, at: now(), bytes } }]);
      sinceTrim += bytes;
      if (sinceTrim <= bound / 16) return;
      sinceTrim = 0;
      await trim(backend, bound);
    },
    clear: () => backend.write([{ table: 'completions', under: [] }]),
  };
}

async function trim(backend: Backend, bound: number): Promise<void> {
  let kept = 0;
  const newestFirst = await backend.scan('completions', { index: 'at', descending: true });
  const tooOld = newestFirst.filter(({ key }) => (kept += (key as [number, number])[1]) > bound);
  await backend.write(tooOld.map(({ primary }) => ({ table: 'completions', remove: primary })));
}
