import { canonical, type Json } from '../base/json';
import type { Grade } from '../contract/task';
import type { Annotation, Entry } from '../lab/annotation';
import type { Backend, Change } from './backend';
import { under } from './key';

/** What people say of runs, and a log of who changed what. Every change names who made it; the same value again is none. */
export interface Annotations {
  /** Blank where nothing was said. */
  of(run: string): Promise<Annotation>;
  /** Of all runs of which something was said. */
  list(): Promise<readonly Annotation[]>;
  /** Oldest first. */
  log(run: string): Promise<readonly Entry[]>;
  /** Changes the rating or the note. */
  change(run: string, to: Partial<Omit<Annotation, 'run'>>, by: string): Promise<void>;
  /** Replaces the tags of a run. */
  tag(run: string, tags: readonly string[], by: string): Promise<void>;
  /** Puts a person's mark above the grader's; null takes it away again. */
  mark(draft: { run: string; key: string; grader: string }, grade: Grade | null, by: string): Promise<void>;
}

export function annotations(backend: Backend, now: () => number): Annotations {
  const of = async (run: string) => (await backend.get('annotations', run)) ?? { run, rating: null, note: '' };
  const log = (run: string) => backend.list('annotationLog', { range: under([run]) });
  /** The change and its entry are kept together or not at all. */
  async function keep(changes: readonly Change[], entries: readonly Omit<Entry, 'index' | 'at'>[]): Promise<void> {
    const news = entries.filter(({ before, after }) => canonical(before) !== canonical(after));
    if (!news.length) return;
    const from = await backend.count('annotationLog', { range: under([news[0]!.run]) });
    const at = now();
    const added = news.map((entry, place): Change => ({
      table: 'annotationLog',
      add: { ...entry, index: from + place, at },
    }));
    await backend.write([...changes, ...added]);
  }
  return {
    of,
    log,
    list: () => backend.list('annotations'),
    async change(run, to, by) {
      const before = await of(run);
      const after = { ...before, ...to };
      const entry = (what: 'rating' | 'note') => ({ run, by, what, before: before[what], after: after[what] });
      await keep([{ table: 'annotations', put: after }], [entry('rating'), entry('note')]);
    },
    async tag(run, tags, by) {
      let before: readonly string[] = tags;
      await backend.update('runs', run, (record) => {
        if (!record) return undefined;
        before = record.summary.tags;
        return { ...record, summary: { ...record.summary, tags }, updatedAt: now() };
      });
      await keep([], [{ run, by, what: 'tags', before, after: tags }]);
    },
    async mark({ run, key, grader }, grade, by) {
      const kept = await backend.get('grades', [run, key]);
      const place = { run, by, what: 'mark', key } as const;
      const before: Json = kept ? { by: kept.by, score: kept.grade.score } : null;
      const after: Json = grade && { by: 'person', score: grade.score };
      const change: Change = grade
        ? { table: 'grades', put: { run, key, grader, grade, by: 'person', at: now() } }
        : { table: 'grades', remove: [run, key] };
      await keep([change], [{ ...place, before, after }]);
    },
  };
}
