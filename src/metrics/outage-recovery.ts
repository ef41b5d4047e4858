import { complete, type Mark } from './mark';
import { rate, type Rate } from './rate';

export interface OutageRecovery {
  readonly normal: Rate;
  readonly outage: Rate;
  /** SR_outage / SR_normal over tasks that were marked both ways; null where nothing was solved in calm. */
  readonly recovery: number | null;
  /** Of the tasks solved in calm, those solved with outages too. */
  readonly kept: Rate;
  readonly ungraded: number;
}

/**
 * Success on the same tasks in calm and with functions out of order (Hell or High Water, #25). One mark a task in each list.
 * @throws RangeError when the lists differ in length
 */
export function outageRecovery(calm: readonly Mark[], hard: readonly Mark[], confidence = 0.95): OutageRecovery {
  const rows = complete([calm, hard]);
  const solved = rows.filter(([first]) => first === 1);
  const normal = rate(solved.length, rows.length, confidence);
  const outage = rate(rows.filter(([, second]) => second === 1).length, rows.length, confidence);
  return {
    normal,
    outage,
    recovery: normal.value && outage.value !== null ? outage.value / normal.value : null,
    kept: rate(solved.filter(([, second]) => second === 1).length, solved.length, confidence),
    ungraded: calm.length - rows.length,
  };
}
