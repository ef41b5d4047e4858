import { defaults } from '../src/contract/options';
import { judging, type Cast, type Completions, type Run } from '../src/contract/run';
import type { Strategy } from '../src/contract/strategy';
import type { Item, Task } from '../src/contract/task';
import { strategies } from '../src/strategies';
import { textOf } from '../src/contract/engine';
import pocketEasy from '../src/tasks/pocket-easy';
import promptSets from '../src/tasks/prompt-sets';
import skills from '../src/tasks/skills';
import { scripted } from '../test/support/scripted';
import { bundled, play, remembered, seat, type Models } from './in-node';
import { scripts, type Script } from './scripts';

/** One strategy on one problem. */
export interface Cell {
  readonly strategy: string;
  readonly problem: number;
  /** Whether the first draft and the answer were right; null where there was none to mark. */
  readonly before: boolean | null;
  readonly after: boolean | null;
  readonly calls: number;
  readonly tokens: number;
  /** Readings that failed: verdicts, scores and choices that were none. */
  readonly formatFailures: number;
  /** Of model time. */
  readonly milliseconds: number;
  readonly budgetSpent: boolean;
  /** Present when a script spoke instead of a model: then it says nothing of accuracy. */
  readonly scripted?: true;
  readonly error?: string;
}

/** So that one long method does not take the time of all others. */
const budget = { calls: 40 };

/**
 * Every strategy, or `only` these, with its defaults on these problems. The drafts they share are written once. What the models
 * cannot speak is scripted. @throws RangeError for a name that is no strategy
 */
export async function* measure(
  problems: readonly number[],
  folder: string,
  only: readonly string[] = [...strategies.keys()],
): AsyncGenerator<Cell, void, void> {
  const unknown = only.find((id) => !strategies.has(id));
  if (unknown !== undefined)
    throw new RangeError(`There is no strategy '${unknown}'; give names of files in src/strategies.`);
  const models = bundled(folder);
  for (const problem of problems) {
    const completions = remembered();
    for (const id of only) {
      const strategy = strategies.get(id)!;
      const script = scripts.get(id);
      yield await (script
        ? scriptedCell(id, strategy, problem, script)
        : cell(id, strategy, problem, itemFor(id, problem), models, completions));
    }
  }
}

/** What answers with a prompt is given what it is for: as an answer to a puzzle a prompt would be wrong. See `npm run prompts`. */
const apart: { readonly [strategy: string]: Task } = {
  'opto-prime': promptSets,
  'prompt-bridge': promptSets,
  apohf: promptSets,
  'skill-reducer': skills,
};
function itemFor(strategy: string, problem: number): Item {
  const task = apart[strategy] ?? pocketEasy;
  return task.item(problem % (task.size ?? Infinity));
}

/** The small model writes, the good one judges: the cast the page begins with. Programs are beyond the small one. */
function castFor({ roles, needs = [] }: Strategy): Cast {
  const actor = needs.includes('javascript') ? seat('pocket-13m', 1.5) : seat('pocket-3m', 1);
  const judges = roles.filter((role) => judging.has(role.replace(/-\d+$/, '')));
  return { ...Object.fromEntries(judges.map((role) => [role, seat('pocket-13m', 0)])), actor };
}

async function cell(
  id: string,
  strategy: Strategy,
  problem: number,
  item: Item,
  models: Models,
  completions: Completions,
): Promise<Cell> {
  // Nobody is here: where people are asked, the persona stands in.
  const alone = strategy.options['answers']?.kind === 'choice' ? { answers: 'the persona' } : {};
  const options = { ...defaults(strategy.options), ...alone } as Run['options'];
  const asked = { strategy: id, options, cast: castFor(strategy), seed: 1, budget };
  const { events, view, drafts, after } = await play(asked, item, models, completions);
  return {
    strategy: id,
    problem,
    before: drafts[0] ?? null,
    after,
    calls: view.totals.calls,
    tokens: view.totals.input + view.totals.output,
    formatFailures: events.filter(({ type }) => type === 'warning').length,
    milliseconds: Math.round(view.totals.ms),
    budgetSpent: view.end?.reason === 'budget',
    ...(view.failure ? { error: `${view.failure.name}: ${view.failure.message}` } : {}),
  };
}

/** A script that knows the answer must come to it; that is all there is to see. */
async function scriptedCell(id: string, strategy: Strategy, problem: number, { task, say }: Script): Promise<Cell> {
  const item = task.item(problem % task.size!);
  const model = scripted(({ messages }) => say(item, textOf(messages.at(-1)!)), 1);
  const played = await cell(id, strategy, problem, item, async () => model, remembered());
  const error = played.error ?? (played.after ? undefined : 'the script did not come to the right answer');
  return { ...played, before: null, after: null, scripted: true, ...(error === undefined ? {} : { error }) };
}
