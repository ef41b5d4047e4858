import { rate, type Rate } from './rate';

/** A faulty program, and what came of refining it. */
export type Refinement = readonly [before: string, after: string];

/**
 * How often a refinement is the faulty program again (CYCLE, #93); spaces and line breaks do not count, since they do not in
 * most languages.
 */
export const copyRate = (refinements: readonly Refinement[]): Rate =>
  rate(refinements.filter(([before, after]) => bare(before) === bare(after)).length, refinements.length);

const bare = (code: string): string => code.replace(/\s+/g, '');
