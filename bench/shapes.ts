import type { Run } from '../src/contract/run';
import type { Task } from '../src/contract/task';
import pocketChoice from '../src/tasks/pocket-choice';
import pocketEasy from '../src/tasks/pocket-easy';
import { bundled, play, remembered, seat, type Asked } from './in-node';

/** One way to be asked, of which the published shapes are made. */
interface Condition extends Omit<Asked, 'seed'> {
  readonly task: Task;
}
const small = seat('pocket-3m', 1);
const good = seat('pocket-13m', 0);
const warm = seat('pocket-13m', 1.2);
const ask = (strategy: string, options: Run['options'], cast: Asked['cast'], task: Task = pocketEasy): Condition => ({
  strategy,
  options,
  cast,
  task,
});
const reviewed = (format: string, actor: typeof small) =>
  ask('gen-vs-mcq', { format, rounds: 3 }, { actor }, pocketChoice);

/** Section by section what other people found on small models, as conditions on ours. */
export const conditions: { readonly [id: string]: Condition } = {
  'told what is wrong': ask('actor-critic', { rounds: 1 }, { actor: small, critic: good }),
  'told that it is wrong': ask('try-again', { turns: 2, checker: 'known answer' }, { actor: small }),
  'told nothing': ask('review', { turns: 1 }, { actor: small }),
  'four rounds': ask('actor-critic', { rounds: 4 }, { actor: small, critic: good }),
  'strong actor, strong critic': ask('actor-critic', { rounds: 1 }, { actor: warm, critic: good }),
  'strong actor, weak critic': ask('actor-critic', { rounds: 1 }, { actor: warm, critic: seat('pocket-3m', 0) }),
  'weak actor, free answer, reviewed': reviewed('free answer', small),
  'weak actor, multiple choice, reviewed': reviewed('multiple choice', small),
  'strong actor, free answer, reviewed': reviewed('free answer', warm),
  'strong actor, multiple choice, reviewed': reviewed('multiple choice', warm),
};

export interface Outcome {
  readonly condition: string;
  readonly problem: number;
  readonly drafts: readonly (boolean | null)[];
  readonly after: boolean | null;
}

/** Every condition on every problem, paired: a condition that begins like another has its first draft. */
export async function* measure(problems: readonly number[], folder: string): AsyncGenerator<Outcome, void, void> {
  const models = bundled(folder);
  for (const problem of problems) {
    const completions = remembered();
    for (const [condition, { task, ...asked }] of Object.entries(conditions)) {
      const { drafts, after, view } = await play({ ...asked, seed: 1 }, task.item(problem), models, completions);
      if (view.failure) throw new Error(`${condition} on ${problem}: ${view.failure.message}`);
      yield { condition, problem, drafts, after };
    }
  }
}
