/** A log strength on the scale people know from chess: 400 points are odds of ten to one. */
export const points = (logStrength: number): number => (400 * logStrength) / Math.LN10;

/** "+123", "−45". */
export const pointWords = (logStrength: number): string => {
  const rounded = Math.round(points(logStrength));
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${Math.abs(rounded)}`;
};
