export interface Recomputed {
  readonly title: string;
  readonly seeds: number;
  readonly contestants: readonly {
    readonly id: string;
    readonly title: string;
    readonly failed: number;
    readonly n: number;
    readonly problems: number;
    readonly accuracy: number | null;
    readonly low: number;
    readonly high: number;
    readonly transitions: {
      readonly rightToRight: number;
      readonly rightToWrong: number;
      readonly wrongToRight: number;
      readonly wrongToWrong: number;
    };
    readonly confidenceLevel: number | null;
    readonly critiqueScore: number | null;
    readonly relativeScore: number | null;
  }[];
  readonly pairs: readonly {
    readonly first: string;
    readonly second: string;
    readonly n: number;
    readonly onlyFirst: number;
    readonly onlySecond: number;
    /** Two-sided, exact, not adjusted. */
    readonly p: number;
  }[];
}
/** The figures of an experiment from the parsed lines of its file. @throws Error for any other file */
export function recompute(lines: readonly unknown[]): Recomputed;
