import { mean } from './mark';
import { rate, type Rate } from './rate';

/** One audited question: probes that were written, those that passed, and how like the first answer theirs are, in [0, 1]. */
export interface Audit {
  readonly written: number;
  readonly similarities: readonly number[];
}
export interface ProbeAudit {
  /** Share of probes that people let pass. */
  readonly passing: Rate;
  /** Over all answers of all questions; null of nothing. The variance is that of the population. */
  readonly meanSimilarity: number | null;
  readonly variance: number | null;
  /** Share of questions whose mean similarity is below the threshold; those without a probe are left out. */
  readonly flagged: Rate;
}

/** What an audit with probes shows (LLMAuditor, #138). @throws RangeError when more probes passed than were written */
export function probeAudit(audits: readonly Audit[], threshold: number): ProbeAudit {
  for (const { written, similarities } of audits)
    if (similarities.length > written)
      throw new RangeError(`${similarities.length} probes passed of ${written}; at most all can.`);
  const all = audits.flatMap(({ similarities }) => similarities);
  const centre = mean(all);
  const means = audits.flatMap(({ similarities }) => mean(similarities) ?? []);
  return {
    passing: rate(
      all.length,
      audits.reduce((sum, { written }) => sum + written, 0),
    ),
    meanSimilarity: centre,
    variance: centre === null ? null : mean(all.map((one) => (one - centre) ** 2)),
    flagged: rate(means.filter((one) => one < threshold).length, means.length),
  };
}
