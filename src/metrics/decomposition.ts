import { complete, type Mark, mean } from './mark';

/** Marks of the same items under four conditions. */
export interface Conditions {
  /** The weak generator alone. */
  readonly generator: readonly Mark[];
  /** The reviewer solves the problem itself. */
  readonly resolving: readonly Mark[];
  /** The reviewer is asked to revise a draft that says nothing. */
  readonly emptyDraft: readonly Mark[];
  /** The reviewer revises the generator's draft. */
  readonly revision: readonly Mark[];
}
/** Differences of accuracies; null without items. */
export interface Decomposition {
  readonly n: number;
  readonly ungraded: number;
  /** Acc(resolving) − Acc(generator): the second model is simply another model. */
  readonly reSolving: number | null;
  /** Acc(emptyDraft) − Acc(resolving): being asked to revise helps (or harms) by itself. */
  readonly scaffold: number | null;
  /** Acc(revision) − Acc(emptyDraft): what the draft's content adds. */
  readonly content: number | null;
  /** Acc(revision) − Acc(generator), the sum of the three. */
  readonly total: number | null;
}

/**
 * Splits the gain of a second pass by another model. Only items graded under all four conditions count, so that the
 * parts add up.
 * Source: "Revision or Re-Solving? Decomposing Second-Pass Gains in Multi-LLM Pipelines"; that the three parts
 * telescope in this order is our reading of its four conditions.
 */
export function decomposition({ generator, resolving, emptyDraft, revision }: Conditions): Decomposition {
  const rows = complete([generator, resolving, emptyDraft, revision]);
  const difference = (from: number, to: number) => mean(rows.map((row) => row[to]! - row[from]!));
  return {
    n: rows.length,
    ungraded: generator.length - rows.length,
    reSolving: difference(0, 1),
    scaffold: difference(1, 2),
    content: difference(2, 3),
    total: difference(0, 3),
  };
}
