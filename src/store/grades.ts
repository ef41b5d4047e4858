import type { Grade } from '../contract/task';
import type { Backend } from './backend';
import { under } from './key';

export interface GradeRecord {
  readonly run: string;
  /** Key of the event whose draft was graded. */
  readonly key: string;
  /** Id of the grader. */
  readonly grader: string;
  readonly grade: Grade;
  /** A person's mark stands above a grader's. */
  readonly by: 'grader' | 'person';
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** One mark for each draft of a run. */
export interface Grades {
  /** All marks of a run, by key. */
  of(run: string): Promise<readonly GradeRecord[]>;
  /** Replaces the mark of the same draft, unless a person gave that one and a grader gives this one. */
  put(grade: Omit<GradeRecord, 'at'>): Promise<void>;
  remove(run: string, key: string): Promise<void>;
}

export function grades(backend: Backend, now: () => number): Grades {
  return {
    of: (run) => backend.list('grades', { range: under([run]) }),
    async put(grade) {
      await backend.update('grades', [grade.run, grade.key], (kept) =>
        kept?.by === 'person' && grade.by === 'grader' ? undefined : { ...grade, at: now() },
      );
    },
    remove: (run, key) => backend.write([{ table: 'grades', remove: [run, key] }]),
  };
}
