/**
 * How a group fared in a sequential social dilemma (M34; Pérolat et al. 2017, as used by #99). `rewards[agent][step]`; `out[agent]`
 * is the number of steps that the agent had to sit out. Equality is null where nobody earned anything, and so is sustainability.
 */
export interface Dilemma {
  /** Sum of all returns over the horizon: U = Σ R_i / T. */
  readonly efficiency: number;
  /** One less the Gini coefficient: E = 1 - Σ_i Σ_j |R_i - R_j| / (2 n Σ R_i). */
  readonly equality: number | null;
  /** Mean over the agents of the mean time, from 0, at which they were rewarded. */
  readonly sustainability: number | null;
  /** Share of the steps of all agents that nobody sat out: P = (nT - Σ out) / T. */
  readonly peace: number;
}

/** @throws RangeError when agents have no steps or different numbers of them */
export function socialDilemma(rewards: readonly (readonly number[])[], out: readonly number[]): Dilemma {
  const [agents, horizon] = [rewards.length, rewards[0]?.length ?? 0];
  if (horizon === 0 || rewards.some(({ length }) => length !== horizon) || out.length !== agents)
    throw new RangeError(
      `There are ${agents} agents with ${rewards.map(({ length }) => length).join(', ')} steps; give all the same.`,
    );
  const returns = rewards.map((steps) => steps.reduce((sum, reward) => sum + reward, 0));
  const total = returns.reduce((sum, one) => sum + one, 0);
  const gaps = returns.reduce(
    (sum, one) => sum + returns.reduce((inner, other) => inner + Math.abs(one - other), 0),
    0,
  );
  const times = rewards.flatMap((steps) => {
    const at = steps.flatMap((reward, step) => (reward > 0 ? [step] : []));
    return at.length ? [at.reduce((sum, step) => sum + step, 0) / at.length] : [];
  });
  return {
    efficiency: total / horizon,
    equality: total === 0 ? null : 1 - gaps / (2 * agents * total),
    sustainability: times.length ? times.reduce((sum, time) => sum + time, 0) / times.length : null,
    peace: (agents * horizon - out.reduce((sum, steps) => sum + steps, 0)) / horizon,
  };
}
