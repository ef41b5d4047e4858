/** How alike two pictures of the same size are, each in [0, 1]. */
export interface Likeness {
  /** 1 less the mean absolute difference of the colours. */
  readonly pixels: number;
  /** Mean of the structural similarity of windows of 8 by 8 pixels, on lightness. */
  readonly structure: number;
}

const side = 8;
/** Constants for values from 0 to 255, as published. */
const [small, smaller] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2];

/**
 * Compares two pictures of four bytes a pixel. SSIM is that of Wang, Bovik, Sheikh and Simoncelli 2004 with flat windows side by
 * side; windows in which both pictures are plain white are left out, else an empty page is like any other. Below 0 counts as 0.
 */
export function likeness(one: Uint8ClampedArray, other: Uint8ClampedArray, width: number): Likeness {
  if (one.length !== other.length)
    throw new RangeError(`Pictures of ${one.length} and ${other.length} bytes cannot be compared.`);
  let difference = 0;
  for (let at = 0; at < one.length; at++) if (at % 4 !== 3) difference += Math.abs(one[at]! - other[at]!);
  const [a, b] = [lightness(one), lightness(other)];
  const scores: number[] = [];
  const height = a.length / width;
  for (let top = 0; top < height; top += side)
    for (let left = 0; left < width; left += side) {
      const score = windowScore(a, b, width, left, top, Math.min(side, width - left), Math.min(side, height - top));
      if (score !== null) scores.push(score);
    }
  const structure = scores.length ? scores.reduce((sum, score) => sum + score, 0) / scores.length : 1;
  return { pixels: 1 - difference / ((one.length / 4) * 3 * 255), structure: Math.max(0, structure) };
}

const lightness = (pixels: Uint8ClampedArray): Float64Array =>
  Float64Array.from(
    { length: pixels.length / 4 },
    (_, at) => 0.299 * pixels[4 * at]! + 0.587 * pixels[4 * at + 1]! + 0.114 * pixels[4 * at + 2]!,
  );

/** Null where both are white. */
function windowScore(
  a: Float64Array,
  b: Float64Array,
  width: number,
  left: number,
  top: number,
  wide: number,
  high: number,
): number | null {
  let [sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0];
  for (let y = top; y < top + high; y++)
    for (let x = left; x < left + wide; x++) {
      const [one, other] = [a[y * width + x]!, b[y * width + x]!];
      sumA += one;
      sumB += other;
      squareA += one * one;
      squareB += other * other;
      product += one * other;
    }
  const n = wide * high;
  const [meanA, meanB] = [sumA / n, sumB / n];
  if (meanA > 254.5 && meanB > 254.5) return null;
  const [varianceA, varianceB] = [squareA / n - meanA ** 2, squareB / n - meanB ** 2];
  const covariance = product / n - meanA * meanB;
  return (
    ((2 * meanA * meanB + small) * (2 * covariance + smaller)) /
    ((meanA ** 2 + meanB ** 2 + small) * (varianceA + varianceB + smaller))
  );
}
