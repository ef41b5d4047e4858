/** Density of the standard normal distribution. */
const density = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);

/**
 * P(Z ≤ z) of a standard normal Z, to about 15 digits.
 * Near the middle Φ(z) = ½ + φ(z)·(z + z³/3 + z⁵/(3·5) + …); in the tails Laplace's continued fraction
 * 1 − Φ(z) = φ(z)/(z + 1/(z + 2/(z + 3/(z + …)))). Both: Abramowitz & Stegun 1964, 26.2.11 and 26.2.14.
 */
export function normalCdf(z: number): number {
  if (z > 5) return 1 - upperTail(z);
  if (z < -5) return upperTail(-z);
  let [term, sum] = [z, z];
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) sum += term *= (z * z) / odd;
  return 0.5 + density(z) * sum;
}

function upperTail(z: number): number {
  let fraction = z;
  for (let depth = 100; depth > 0; depth--) fraction = z + depth / fraction;
  return density(z) / fraction;
}

/** The z with P(Z ≤ z) = probability, by bisection. ±Infinity at 0 and 1. */
export function normalQuantile(probability: number): number {
  if (!(probability >= 0 && probability <= 1))
    throw new RangeError(`The probability is ${probability}; a number from 0 to 1 is needed.`);
  if (probability === 0 || probability === 1) return probability === 0 ? -Infinity : Infinity;
  let [low, high] = [-40, 40];
  for (let round = 0; round < 80; round++) {
    const middle = (low + high) / 2;
    if (normalCdf(middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** How many standard errors a two-sided interval reaches to each side: 1.96 for 0.95. */
export function criticalValue(confidence: number): number {
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`The confidence is ${confidence}; a number between 0 and 1 is needed.`);
  return normalQuantile(0.5 + confidence / 2);
}
