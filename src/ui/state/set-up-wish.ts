import type { App } from '../../app/app';
import { contentHash } from '../../base/hash';
import type { ModelInfo } from '../../contract/engine';
import { optionValues, type OptionValues } from '../../contract/options';
import { judging, type Run, type Seat } from '../../contract/run';
import type { Strategy } from '../../contract/strategy';
import type { Item, Problem } from '../../contract/task';
import { prompts } from '../../prompts';
import type { SetUpData } from './set-up-data';

/** What there is to choose from. */
export type Catalogue = Pick<App, 'strategies' | 'tasks' | 'models'> &
  Partial<Pick<App, 'shelf' | 'planFor' | 'marking' | 'datasets' | 'store' | 'adopted'>>;

/** All of a run that its set-up decides. The rest is its time and, from all of it, its id. */
export type Wish = Omit<Run, 'id' | 'createdAt'>;

/** @throws RangeError when the set-up has problems; ask `problemsOf` first. */
export function wishOf(data: SetUpData, catalogue: Catalogue): Wish {
  const strategy = catalogue.strategies.get(data.strategy);
  if (!strategy) throw new RangeError(`There is no method '${data.strategy}'; choose another.`);
  return {
    strategy: data.strategy,
    options: valuesOf(data, strategy),
    cast: castOf(data, strategy, catalogue),
    wording: statedWording(data, catalogue),
    problem: problemOf(data, catalogue),
    seed: data.seed,
    budget: data.budget,
  };
}

/** The chosen options over the defaults. @throws RangeError that quotes the bad value. */
export const valuesOf = (data: SetUpData, strategy: Strategy): OptionValues =>
  optionValues(strategy.options, data.options[data.strategy] ?? {});

/**
 * Who plays a role; null is the actor. A judge nobody was chosen for is the first bundled model that knows how to judge,
 * for a critic that cannot criticise is a poor first impression.
 */
export function seatFor({ cast }: SetUpData, role: string, { models }: Catalogue): Seat | null {
  const chosen = cast[role];
  if (chosen !== undefined) return chosen;
  const able = judging.has(role) ? models.find((info) => info.bundled && knows(info, role)) : undefined;
  return able ? { model: { engine: able.engine, model: able.model }, temperature: 0 } : null;
}

export const knows = ({ roles }: ModelInfo, role: string): boolean => !roles || roles.includes(role);

/** Seats of the roles that this method has; those without one are played by the actor. */
function castOf(data: SetUpData, strategy: Strategy, catalogue: Catalogue): Run['cast'] {
  const seats = strategy.roles.flatMap((role) => {
    const seat = seatFor(data, role, catalogue);
    return seat ? [[role, seat] as const] : [];
  });
  return { ...Object.fromEntries(seats), actor: data.cast.actor };
}

/** What a run states: what was said, over what was adopted; the house wordings say nothing. */
export const statedWording = ({ wording }: Pick<SetUpData, 'wording'>, { adopted }: Pick<Catalogue, 'adopted'>) =>
  Object.fromEntries(
    Object.entries({ ...adopted?.wordings(), ...wording }).filter(([name, words]) => words !== prompts[name]),
  );

/** The other way: what a run, a link or a contestant states, said in a set-up, whatever was adopted here. */
export function saidWording(stated: Run['wording'], { adopted }: Pick<Catalogue, 'adopted'>): SetUpData['wording'] {
  const house = Object.keys(adopted?.wordings() ?? {}).flatMap((name) => {
    const words = prompts[name];
    return words === undefined ? [] : [[name, words] as const];
  });
  return { ...Object.fromEntries(house), ...stated };
}

/** The problem, under the same id wherever it is posed: its own when drawn, else a name by its content. */
export function problemOf(data: SetUpData, catalogue: Catalogue): Problem {
  const drawn = drawnItem(data, catalogue);
  if (drawn) return drawn.problem;
  const { prompt, choices, images } = data;
  const posed = {
    prompt: prompt.trim(),
    ...(choices?.length ? { choices } : {}),
    ...(images?.length ? { images } : {}),
  };
  return { id: `typed-${contentHash(posed).slice(0, 16)}`, ...posed };
}

/** What a grader needs: the drawn item, or the typed problem with the answer the person knows. Null: nobody knows it. */
export function itemOf(data: SetUpData, known: string, catalogue: Catalogue): Item | null {
  const drawn = drawnItem(data, catalogue);
  if (drawn) return drawn;
  const target = known.trim();
  return target ? { problem: problemOf(data, catalogue), target, grader: 'answer' } : null;
}

/** The item a set-up names, if its task still gives the same text for that number. */
export function drawnItem({ drawn, prompt, choices }: SetUpData, catalogue: Catalogue): Item | null {
  if (!drawn) return null;
  try {
    const item = itemAt(drawn, catalogue);
    const same = item?.problem.prompt === prompt && item.problem.choices?.join('\n') === choices?.join('\n');
    return same ? (item ?? null) : null;
  } catch {
    return null; // past the end of a task that became smaller
  }
}

/** A problem of a task, or of a dataset that was brought. @throws RangeError past the end of a task */
export const itemAt = (
  place: { readonly task: string; readonly index: number },
  { tasks, datasets }: Catalogue,
): Item | undefined => tasks.get(place.task)?.item(place.index) ?? datasets?.at(place);
