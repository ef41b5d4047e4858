/** ln n! by summing; exact enough (1e-12 relative) for the counts of a study. */
const logFactorials = [0];
function logFactorial(n: number): number {
  for (let next = logFactorials.length; next <= n; next++)
    logFactorials.push(logFactorials[next - 1]! + Math.log(next));
  return logFactorials[n]!;
}

/** ln of n over k; -Infinity where k is not in 0…n. */
export const logChoose = (n: number, k: number): number =>
  k < 0 || k > n ? -Infinity : logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/** P(X = k) of n independent trials, each a success with `probability`. */
export function binomialPmf(k: number, n: number, probability = 0.5): number {
  if (probability === 0 || probability === 1) return k === (probability ? n : 0) ? 1 : 0;
  return Math.exp(logChoose(n, k) + k * Math.log(probability) + (n - k) * Math.log1p(-probability));
}

/** P(X ≤ k). */
export function binomialCdf(k: number, n: number, probability = 0.5): number {
  let sum = 0;
  for (let count = 0; count <= Math.min(k, n); count++) sum += binomialPmf(count, n, probability);
  return Math.min(1, sum);
}

/** @throws RangeError unless it is a whole number from 0. */
export function count(value: number, name: string): number {
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new RangeError(`${name} is ${value}; a whole number from 0 is needed.`);
}
