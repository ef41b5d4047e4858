/** How well one choice among things foretells another. Each is in [0, 1], and null where nothing was chosen to divide by. */
export interface SetOverlap {
  readonly precision: number | null;
  readonly recall: number | null;
  /** Harmonic mean; 1 where both chose nothing, for then they agree. */
  readonly f1: number;
}

export function setOverlap(foretold: readonly number[], chosen: readonly number[]): SetOverlap {
  const common = foretold.filter((one) => chosen.includes(one)).length;
  const both = foretold.length + chosen.length;
  return {
    precision: foretold.length ? common / foretold.length : null,
    recall: chosen.length ? common / chosen.length : null,
    f1: both ? (2 * common) / both : 1,
  };
}
