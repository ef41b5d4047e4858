/** Four digits after the point: enough to draw, and a record of thousands of tokens stays small. */
export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/** A curve over the tokens of an answer; null where a token was not chosen but injected. */
export const curve = (values: readonly (number | undefined)[], length: number): (number | null)[] =>
  Array.from({ length }, (_none, place) => {
    const value = values[place];
    return value === undefined ? null : rounded(value);
  });

/** The mean of those that are there; null when none is. */
export function meanOf(values: readonly (number | null)[]): number | null {
  const there = values.filter((value) => value !== null);
  return there.length ? there.reduce((sum, value) => sum + value, 0) / there.length : null;
}
