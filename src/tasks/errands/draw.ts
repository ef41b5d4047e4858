import type { Json } from '../../base/json';
import { random } from '../../base/random';
import type { Item } from '../../contract/task';
import type { Place, WorldCall } from '../../contract/world';
import { worlds } from '../../worlds';
import { play, beginning } from '../../worlds/session';
import type { Errand, Template } from './errand';

/** What a grader of errands knows: the goals, and one way with what it takes. */
export interface ErrandTarget {
  readonly goals: Errand['goals'];
  readonly calls: readonly WorldCall[];
  /** Ticks of the longest chain of calls; no order of calls is over sooner. */
  readonly ticks: number;
}

/** The errand of a template in a place. */
export function errandAt<State>(world: string, seed: number, template: Template<State>, label: string): Errand {
  const state = beginning(worlds.get(world)!, world, seed) as unknown as State;
  return template(state, random(label));
}

export function itemOf(id: string, place: Place, errand: Errand, tags: readonly string[]): Item {
  const { goals, calls, prompt } = errand;
  const target: ErrandTarget = { goals, calls, ticks: play({ ...place, calls }).clock };
  return {
    problem: { id, prompt, extra: place as unknown as Json },
    target: target as unknown as Json,
    grader: 'world-goals',
    tags,
  };
}
