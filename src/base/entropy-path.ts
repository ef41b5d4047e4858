/**
 * How alike two answers are in the way the model doubted: cos(pad(E₁), pad(E₂)) · min(L₁, L₂) / max(L₁, L₂), in [0, 1], with E the
 * entropies of the tokens in nats and L how many there are (#146). Null where an answer has no tokens.
 */
export function entropyPathLikeness(one: readonly number[], other: readonly number[]): number | null {
  if (!one.length || !other.length) return null;
  const length = Math.max(one.length, other.length);
  let dot = 0;
  for (let place = 0; place < length; place++) dot += (one[place] ?? 0) * (other[place] ?? 0);
  const size = norm(one) * norm(other);
  // Two answers without any doubt are alike; one without and one with are not.
  const cosine = size > 0 ? dot / size : Number(norm(one) === norm(other));
  return (cosine * Math.min(one.length, other.length)) / length;
}

const norm = (values: readonly number[]): number => Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0));
