import type { Run } from '../../contract/run';
import type { OptionValue, SetUpData } from './set-up-data';

/** The set-up that a run was begun with, to change and run again. Where its problem was drawn is not recorded in a run. */
export function setUpOf({ problem, strategy, options, cast, wording, seed, budget }: Run): SetUpData {
  const { prompt, choices } = problem;
  const chosen = options as { readonly [name: string]: OptionValue };
  return {
    prompt,
    ...(choices ? { choices } : {}),
    strategy,
    options: { [strategy]: chosen },
    cast,
    wording,
    seed,
    budget,
  };
}
