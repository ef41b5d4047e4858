import type { Json } from '../base/json';

/**
 * What the tool `solver` solves: as JSON text, `linearSource(program)`. A source that is no JSON is a program in the LP format
 * (CPLEX). Variables are at least 0.
 */
export interface LinearProgram {
  readonly sense: 'max' | 'min';
  /** Factor of each variable; what is not named has none. */
  readonly objective: Terms;
  readonly constraints: readonly {
    readonly terms: Terms;
    readonly relation: '<=' | '>=' | '=';
    readonly value: number;
  }[];
  /** Variables that must be whole. */
  readonly integers: readonly string[];
}
export type Terms = { readonly [variable: string]: number };
export const linearSource = (program: LinearProgram): string => JSON.stringify(program);

/** The `value` of a result. */
export interface Solved {
  /** `undecided`: the solver gave up. */
  readonly status: 'optimal' | 'infeasible' | 'unbounded' | 'undecided';
  /** Null unless it is optimal. */
  readonly objective: number | null;
  /** Empty unless it is optimal. */
  readonly values: Terms;
  /** Milliseconds in the sandbox. */
  readonly ms: number;
}

/** The solution in a result; null when the tool gave none. */
export function solvedOf({ value }: { readonly value?: Json }): Solved | null {
  return value && typeof value === 'object' && 'objective' in value ? (value as unknown as Solved) : null;
}
