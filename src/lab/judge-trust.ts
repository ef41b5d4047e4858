import { type CohenKappa, cohenKappa } from '../metrics/cohen-kappa';

/** The same answer, marked by a judge and by a person: scores in [0, 1], null where it was not marked. */
export interface MarkedTwice {
  readonly judge: number | null;
  readonly person: number | null;
}
export interface JudgeTrust {
  /** Whether the judge's figures may be shown without a warning. */
  readonly trusted: boolean;
  readonly agreement: CohenKappa;
  /** How many more answers a person must mark before it can be told. */
  readonly missing: number;
  /** What to say beside the figures, with n and interval. */
  readonly words: string;
}

/** Answers that a person must have marked; fewer leave the interval too wide to say anything. */
export const enoughLabels = 30;
/** Above it agreement is at least "moderate" (Landis & Koch 1977, Biometrics 33). */
export const enoughAgreement = 0.4;

/**
 * A judge is measured against people before its figures stand alone: the warning falls with 30 answers marked by both and the
 * lower end of the 95% interval of Cohen's κ above 0.4. Scores from ½ on are "right".
 */
export function judgeTrust(pairs: readonly MarkedTwice[]): JudgeTrust {
  const right = (score: number | null) => (score === null ? null : score >= 0.5);
  const agreement = cohenKappa(
    pairs.map(({ judge }) => right(judge)),
    pairs.map(({ person }) => right(person)),
  );
  const missing = Math.max(0, enoughLabels - agreement.n);
  const trusted = missing === 0 && agreement.value !== null && agreement.low > enoughAgreement;
  return { trusted, agreement, missing, words: wordsOf(agreement, missing, trusted) };
}

function wordsOf({ n, value, low, high }: CohenKappa, missing: number, trusted: boolean): string {
  if (n === 0)
    return `Nobody has checked this judge. Mark ${enoughLabels} of its answers yourself to know what its figures are worth.`;
  const answers = `${n} ${n === 1 ? 'answer' : 'answers'}`;
  const measured =
    value === null
      ? `On ${answers} that a person marked too, both gave the same mark every time, which says nothing about how they differ`
      : `On ${answers} that a person marked too, κ is ${value.toFixed(2)} (95%: ${low.toFixed(2)} to ${high.toFixed(2)})`;
  if (trusted) return `${measured}.`;
  if (missing) return `${measured}; mark ${missing} more before these figures are read without doubt.`;
  return `${measured}; above ${enoughAgreement} throughout is needed, so these figures may be the judge's taste.`;
}
