/**
 * How much better each is than the mean of the others: A_i = r_i − mean of r_j, j ≠ i (LOOP, #58; M42). Null where it has no value,
 * or where no other has one; those without a value are left out of every mean.
 */
export function leaveOneOut(rewards: readonly (number | null)[]): readonly (number | null)[] {
  const known = rewards.filter((reward) => reward !== null);
  const sum = known.reduce((total, reward) => total + reward, 0);
  return rewards.map((reward) =>
    reward === null || known.length < 2 ? null : reward - (sum - reward) / (known.length - 1),
  );
}
