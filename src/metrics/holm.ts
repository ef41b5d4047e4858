import { probability } from './mark';

/**
 * p-values adjusted so that the chance of any false rejection among m tests stays below α: in rising order
 * p̃(i) = max over j ≤ i of min(1, (m − j + 1)·p(j)). Given and returned in the same order.
 * Source: Holm 1979, Scandinavian Journal of Statistics 6. One p-value is not changed.
 */
export function holm(values: readonly number[]): number[] {
  values.forEach((value) => probability(value, 'A p-value'));
  const order = values.map((_, index) => index).sort((one, other) => values[one]! - values[other]!);
  const adjusted = values.map(() => 1);
  let largest = 0;
  order.forEach((index, rank) => {
    largest = Math.max(largest, Math.min(1, (values.length - rank) * values[index]!));
    adjusted[index] = largest;
  });
  return adjusted;
}
