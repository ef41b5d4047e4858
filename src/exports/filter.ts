import { modelsIn } from './models-in';
import type { Source } from './exporter';
import type { Provenance } from './row';

/** Which runs training data is made of. What is absent is not asked. */
export interface SourceFilter {
  /** Ids of strategies. */
  readonly systems?: readonly string[];
  /** Names of models: of those that were cast. */
  readonly models?: readonly string[];
  /** Whether the answer of the run was right, wrong, or could not be marked. */
  readonly answer?: 'right' | 'wrong' | 'unmarked';
  /** Milliseconds since 1970, of the beginning of the run; `to` is not included. */
  readonly from?: number;
  readonly to?: number;
  /** Only rows of runs in which nobody read the known answer. */
  readonly goldUnseen?: boolean;
}

export const wantsRun = (
  { systems, models, from, to }: SourceFilter,
  run: Pick<Source['run'], 'strategy' | 'cast' | 'createdAt'>,
): boolean =>
  (!systems || systems.includes(run.strategy)) &&
  (!models || modelsIn(run.cast).some((model) => models.includes(model))) &&
  (from === undefined || run.createdAt >= from) &&
  (to === undefined || run.createdAt < to);

export function wantsAnswer({ answer }: SourceFilter, { grades }: Pick<Source, 'grades'>): boolean {
  if (answer === undefined) return true;
  const score = grades.get('end')?.score ?? null;
  return answer === 'unmarked' ? score === null : score !== null && score >= 0.5 === (answer === 'right');
}

export const wantsRow = ({ goldUnseen }: SourceFilter, row: Pick<Provenance, 'gold_seen_by'>): boolean =>
  !goldUnseen || row.gold_seen_by.length === 0;
