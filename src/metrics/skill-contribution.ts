import { accuracy } from './accuracy';
import type { Mark } from './mark';

export interface Contribution {
  readonly skill: string;
  /** Δ_s = SR(S) − SR(S∖{s}) (M43; SLIM, #118). Null where one of the two was never marked. */
  readonly delta: number | null;
  readonly stays: boolean;
}

/**
 * What each skill contributes to a set, and whether it stays: always until it was measured `exposures` times, then when Δ > ε. The
 * paper retires what |Δ| ≤ ε; a skill that does harm is retired here too.
 */
export function skillContributions(
  whole: readonly Mark[],
  without: readonly { readonly skill: string; readonly marks: readonly Mark[]; readonly seen: number }[],
  { epsilon = 0.02, exposures = 10 }: { readonly epsilon?: number; readonly exposures?: number } = {},
): readonly Contribution[] {
  const all = accuracy(whole).value;
  return without.map(({ skill, marks, seen }) => {
    const rest = accuracy(marks).value;
    const delta = all === null || rest === null ? null : all - rest;
    return { skill, delta, stays: seen < exposures || delta === null || delta > epsilon };
  });
}
