import type { Plan } from './plan';

/** An experiment as it is kept. What came of its cells is kept beside it; whether a tab plays it is told by its lock. */
export interface ExperimentRecord {
  readonly id: string;
  readonly plan: Plan;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Milliseconds since 1970: when the plan was last changed. */
  readonly updatedAt: number;
  /** It came as a share: it is looked at, and neither played nor changed. */
  readonly readOnly?: true;
}
