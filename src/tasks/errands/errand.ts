import type { Chance } from '../../base/chance';
import type { Json } from '../../base/json';
import type { WorldCall, WorldGoal } from '../../contract/world';

/** Something to be done in a world, and one way to do it. */
export interface Errand {
  readonly prompt: string;
  readonly goals: readonly WorldGoal[];
  readonly calls: readonly WorldCall[];
}
/** Draws an errand from what is there. */
export type Template<State> = (state: State, chance: Chance) => Errand;

export const call = (name: string, given: { readonly [name: string]: Json } = {}): WorldCall => ({
  function: name,
  arguments: given,
});
export const end = (text = ''): WorldCall => call('answer', text ? { text } : {});
