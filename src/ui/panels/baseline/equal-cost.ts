import type { Run } from '../../../contract/run';
import type { RunView } from '../../../runs/fold';

/** Samples the majority vote can be asked for. */
const fewest = 2;
const most = 40;

/**
 * How many plain answers the tokens of a run would have bought: the rest of the run counted in first drafts. Null for a run that
 * has not ended, and for one that was plain sampling itself.
 */
export function samplesFor({ end, steps, totals }: RunView): number | null {
  const first = steps.find((step) => step.kind === 'model' && step.draft);
  if (!end || first?.kind !== 'model' || !first.done) return null;
  if (steps.every((step) => step.kind === 'model' && step.draft && step.purpose === first.purpose)) return null;
  const { input, output } = first.done.completion.usage;
  return Math.min(most, Math.max(fewest, Math.round((totals.input + totals.output) / (input + output))));
}

/** Plain sampling by the same actor on the same problem. Its first sample is the run's own first draft, paid already. */
export function baselineOf({ cast, wording, problem, seed }: Run, samples: number): Omit<Run, 'id' | 'createdAt'> {
  const actor = { actor: cast.actor };
  return { strategy: 'self-consistency', options: { samples }, cast: actor, wording, problem, seed, budget: {} };
}
