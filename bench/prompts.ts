import { promptSetOf, type PromptSet } from '../src/contract/prompt-set';
import type { Json } from '../src/base/json';
import type { Cast, Completions } from '../src/contract/run';
import type { Item } from '../src/contract/task';
import pocketEasy from '../src/tasks/pocket-easy';
import promptSets from '../src/tasks/prompt-sets';
import { bundled, play, remembered, seat, type Models } from './in-node';
import { author, badWording, goodWording } from './prompt-author';

/** What a wording is worth on the problems that were held out of one set. */
export interface Outcome {
  /** Number of the set; called so because sets are shared out like problems. */
  readonly problem: number;
  /** As `PromptResult.from`. */
  readonly from: string;
  readonly wording: string;
  /** Of the held-out problems. */
  readonly right: number;
  readonly n: number;
  /** Calls of a model that it took to make it. */
  readonly calls: number;
  /** Proposals that could not be read. */
  readonly unread: number;
}

/** Problems a wording is tuned on, and as many problems of another set that are held out. */
export const examples = 8;
/** How far apart the sets are: no problem is in two of them. */
const apart = 1000;

const actor = seat('pocket-3m', 0);
const written = seat('author', 1);
const cast: Cast = { actor, source: seat('pocket-13m', 0), teacher: written, verifier: written };

/** The optimisers with the options they are measured with; what is not said is their default. */
export const optimisers = {
  'opto-prime': { examples },
  'prompt-bridge': { examples, islands: 2, size: 2, generations: 2 },
  apohf: { examples, candidates: 8, rounds: 12 },
  'skill-reducer': { examples },
} as const satisfies { readonly [strategy: string]: { readonly [option: string]: number } };

/** Set by set: every optimiser begins with the bad wording; its outcome is asked on problems it never saw. */
export async function* measure(
  sets: readonly number[],
  folder: string,
  held = Infinity,
): AsyncGenerator<Outcome, void, void> {
  const loaded = bundled(folder);
  const writer = author();
  const models: Models = async (id) => (id === 'author' ? writer : loaded(id));
  for (const set of sets) yield* measureSet(set, models, held);
}

export async function* measureSet(
  number: number,
  models: Models,
  held = Infinity,
): AsyncGenerator<Outcome, void, void> {
  const completions = remembered();
  const set = withWording(promptSets.item(number), badWording);
  const heldOut = heldOutOf(number).slice(0, held);
  const known = new Map<string, Promise<number>>();
  const rightWith = (wording: string) => {
    const right = known.get(wording) ?? rightOn(heldOut, wording, models, completions);
    known.set(wording, right);
    return right;
  };
  const outcome = async (from: string, wording: string, calls = 0, unread = 0): Promise<Outcome> => ({
    ...{ problem: number, from, wording, calls, unread },
    ...{ right: await rightWith(wording), n: heldOut.length },
  });
  yield await outcome('bad', badWording);
  yield await outcome('good', goodWording);
  // A seed of its own, so that the author proposes something else in every set.
  for (const [strategy, options] of Object.entries(optimisers)) {
    const { view, events } = await play({ strategy, options, cast, seed: number }, set, models, completions);
    const { wording, tuned = {} } = (view.end?.answer?.value ?? {}) as Found;
    if (wording === undefined)
      throw new Error(`${strategy} made no wording of set ${number}: ${view.failure?.message ?? view.end?.reason}`);
    const unread = events.filter(({ type }) => type === 'warning').length;
    yield await outcome(strategy, wording, view.totals.calls, unread);
    for (const [name, other] of Object.entries(tuned)) yield await outcome(name, other);
  }
}

interface Found {
  readonly wording?: string;
  readonly tuned?: { readonly [name: string]: string };
}

const withWording = (item: Item, wording: string): Item => ({
  ...item,
  problem: { ...item.problem, extra: { ...setOf(item), wording } as unknown as Json },
});
const setOf = ({ problem }: Item): PromptSet => promptSetOf(problem)!;

/** The problems of a set far away, as ordinary problems. @throws Error when one of them is in the set itself, too */
export function heldOutOf(number: number): readonly Item[] {
  const seen = new Set(setOf(promptSets.item(number)).examples.map(({ prompt }) => prompt));
  return setOf(promptSets.item(number + apart)).examples.map(({ id, prompt }) => {
    if (seen.has(prompt)) throw new Error(`"${prompt}" is in set ${number} and held out of it; choose another set.`);
    return pocketEasy.item(Number(/\d+$/.exec(id)![0]));
  });
}

async function rightOn(items: readonly Item[], wording: string, models: Models, completions: Completions) {
  let right = 0;
  const asked = { strategy: 'single', options: {}, cast: { actor }, seed: 1, wording: { solve: wording } };
  for (const item of items) right += Number((await play(asked, item, models, completions)).after === true);
  return right;
}
