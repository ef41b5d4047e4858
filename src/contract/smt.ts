import type { Json } from '../base/json';
import type { Claim } from '../base/smt-proof';

/** The `value` of a result of the tool `smt`, whose source is a script in SMT-LIB 2. */
export interface SmtReport {
  /** Of the last check. */
  readonly verdict: 'sat' | 'unsat' | 'unknown';
  /** Where it is satisfiable, each constant with its value as a person writes it; functions are left out. */
  readonly model: { readonly [constant: string]: string };
  /** Where it is not, names of assertions that contradict each other; empty where none has a name. */
  readonly core: readonly string[];
  /** Milliseconds in the sandbox. */
  readonly ms: number;
}

/** The report in a result; null when the tool gave none. */
export function smtReportOf({ value }: { readonly value?: Json }): SmtReport | null {
  return value && typeof value === 'object' && 'verdict' in value ? (value as unknown as SmtReport) : null;
}

/** What is to be proved: `Problem.extra` of a problem that is answered by a proof, as `src/base/smt-proof.ts` reads it. */
export function claimOf({ extra }: { readonly extra?: Json }): Claim | null {
  if (!extra || typeof extra !== 'object' || Array.isArray(extra)) return null;
  const { declarations, hypotheses, goal } = extra as { readonly [field: string]: Json };
  const known = typeof declarations === 'string' && Array.isArray(hypotheses) && typeof goal === 'string';
  return known ? { declarations, hypotheses: hypotheses as readonly string[], goal } : null;
}
