/** 2ab / (a + b) of two numbers that are not negative; 0 where both are. */
export const harmonicMean = (one: number, other: number): number =>
  one + other === 0 ? 0 : (2 * one * other) / (one + other);
