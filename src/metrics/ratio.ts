/** Σ first / Σ second; null when the second sum is zero. Shares of parts of a sample are of this kind. */
export function ratioOfSums(rows: readonly (readonly [number, number])[]): number | null {
  let [above, below] = [0, 0];
  for (const [first, second] of rows) {
    above += first;
    below += second;
  }
  return below === 0 ? null : above / below;
}
