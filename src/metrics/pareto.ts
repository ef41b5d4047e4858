export interface Offer {
  /** What it costs: less is better. */
  readonly cost: number;
  /** What it is worth: more is better. */
  readonly value: number;
}

/**
 * Which offers are on the frontier: those that no other beats, being as cheap and as good and better in one of the two.
 * Equals do not beat each other. Source: Pareto 1906, "Manuale di economia politica".
 * @throws RangeError for a number that is not finite
 */
export function paretoFront(offers: readonly Offer[]): boolean[] {
  for (const { cost, value } of offers)
    if (!Number.isFinite(cost) || !Number.isFinite(value))
      throw new RangeError(`An offer costs ${cost} and is worth ${value}; two finite numbers are needed.`);
  return offers.map(
    (one) =>
      !offers.some(
        (other) =>
          other.cost <= one.cost && other.value >= one.value && (other.cost < one.cost || other.value > one.value),
      ),
  );
}
