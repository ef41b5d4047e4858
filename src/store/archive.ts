import type { Run, RunEvent } from '../contract/run';
import type { Item } from '../contract/task';
import type { Annotation, Entry } from '../lab/annotation';
import type { GradeRecord } from './grades';
import type { RunRecord } from './runs';
import { event } from './event-shapes';
import * as shapes from './shapes';
import * as is from './validate';
import { optional } from './validate';

/**
 * An archive is JSONL: a header, then one run a line with all that belongs to it. It is read back on another device or
 * by a script in another language, so every line stands for itself.
 */
export interface ArchiveHeader {
  readonly format: 'redraft';
  readonly version: 1;
  /** Milliseconds since 1970. */
  readonly exportedAt: number;
}
export interface ArchiveLine extends Omit<RunRecord, 'questions'> {
  readonly run: Run;
  readonly events: readonly RunEvent[];
  readonly grades: readonly Omit<GradeRecord, 'run'>[];
  /** The problem with its target, when it is known. */
  readonly item?: Item;
  /** What a person says of it, and who changed what. */
  readonly annotation?: Omit<Annotation, 'run'>;
  readonly log?: readonly Omit<Entry, 'run' | 'index'>[];
  /** Blobs the run holds. */
  readonly blobs?: readonly ArchivedBlob[];
}
export interface ArchivedBlob {
  readonly sha256: string;
  /** Media type. */
  readonly type: string;
  readonly base64: string;
}

/** @throws Malformed */
export const readHeader = is.object<ArchiveHeader>({
  format: is.oneOf('redraft'),
  version: is.oneOf(1),
  exportedAt: is.number,
});
/** @throws Malformed */
export const readLine = is.object<ArchiveLine>({
  run: shapes.run,
  status: is.oneOf('running', 'waiting', 'stopped', 'ended', 'failed'),
  error: optional(is.object<{ name: string; message: string }>({ name: is.string, message: is.string })),
  summary: shapes.summary,
  updatedAt: is.number,
  events: is.list(event),
  grades: is.list(
    is.object<Omit<GradeRecord, 'run'>>({
      key: is.string,
      grader: is.string,
      grade: shapes.grade,
      by: is.oneOf('grader', 'person'),
      at: is.number,
    }),
  ),
  item: optional(shapes.item),
  annotation: optional(shapes.annotation),
  log: optional(is.list(shapes.entry)),
  blobs: optional(is.list(is.object<ArchivedBlob>({ sha256: is.string, type: is.string, base64: is.string }))),
});
