import { rate, type Rate } from './rate';

/** What a person picked: the place among the refinements, null for the answer before them; and what the scorer did. */
export interface Picked {
  readonly person: number | null;
  readonly scorer: number;
}
export interface ScorerPicks {
  /** Share of picks that prefer a refinement to the first answer. */
  readonly refined: Rate;
  /** Share of those in which the scorer picked the same refinement. */
  readonly agreement: Rate;
}

/** Whether feedback helped, and whether a scorer finds the refinement a person wants (ILF, #139). */
export function scorerPicks(picks: readonly Picked[]): ScorerPicks {
  const refined = picks.filter(({ person }) => person !== null);
  return {
    refined: rate(refined.length, picks.length),
    agreement: rate(refined.filter(({ person, scorer }) => person === scorer).length, refined.length),
  };
}
