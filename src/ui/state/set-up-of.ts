import { judging, type Run } from '../../contract/run';
import type { OptionValue, SetUpData } from './set-up-data';

/** The set-up a run was made with, to run it again, change it or share it. */
export function setUpOf({ strategy, options, cast, wording, problem, seed, budget }: Run): SetUpData {
  const [, task, index] = /^(.+)-(\d+)$/.exec(problem.id) ?? [];
  return {
    prompt: problem.prompt,
    ...(problem.choices ? { choices: problem.choices } : {}),
    // Whether such a task has this very problem is asked when the item is drawn.
    ...(task === undefined ? {} : { drawn: { task, index: Number(index) } }),
    strategy,
    options: { [strategy]: options as { readonly [name: string]: OptionValue } },
    // Who was not cast was played by the actor, and shall be again.
    cast: { ...Object.fromEntries([...judging].map((role) => [role, null])), ...cast },
    wording,
    seed,
    budget,
  };
}
