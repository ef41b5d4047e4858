/** What the worker is sent. */
export interface LpTask {
  readonly text: string;
  /** Names of x0, x1, …; empty where the text has names of its own. */
  readonly names: readonly string[];
}
export type LpSaid =
  | { readonly fault: string }
  | { readonly status: string; readonly objective: number; readonly values: { readonly [variable: string]: number } };

interface Highs {
  solve(
    problem: string,
    options: object,
  ): {
    readonly Status: string;
    readonly ObjectiveValue: number;
    readonly Columns: { readonly [name: string]: { readonly Primal?: number } };
  };
}

/** Runs in the sandbox, as text: it may name nothing of this file. */
export function answer(highs: Highs, { text, names }: LpTask): LpSaid {
  try {
    const { Status: status, ObjectiveValue: objective, Columns } = highs.solve(text, { random_seed: 1 });
    const values: Record<string, number> = {};
    for (const [column, { Primal = 0 }] of Object.entries(Columns)) {
      const name = names.length ? names[Number(column.slice(1))] : column;
      if (name !== undefined) values[name] = Primal;
    }
    return { status, objective, values };
  } catch (error) {
    return { fault: String((error as Error).message ?? error) };
  }
}
