import { random } from '../base/random';
import type { Conditions } from '../contract/world';
import type { World } from './world';

/** Which functions are out of order, as calls come in. */
export class Outages {
  readonly #world: World;
  readonly #seed: number;
  readonly #most: number;
  readonly #flaky: number;
  readonly #down = new Set<string>();
  /** Those that worked once go on working. */
  readonly #safe = new Set<string>();

  constructor(world: World, seed: number, { outages = 0, flaky = 0 }: Conditions) {
    this.#world = world;
    this.#seed = seed;
    this.#most = outages;
    this.#flaky = flaky;
  }

  /** What the caller is told when the function does not work now; null when it does. @param call the number of the call, from 0 */
  at(call: number, name: string): string | null {
    if (!this.#down.has(name) && !this.#safe.has(name)) {
      const fails = this.#down.size < this.#most && this.#canFail(name);
      (fails ? this.#down : this.#safe).add(name);
    }
    if (this.#down.has(name)) return `${name} is out of order and stays so. Find another way.`;
    const slips = this.#flaky > 0 && random(`flaky ${this.#seed} ${call}`)() < this.#flaky;
    return slips ? `${name} did not answer this time. Try again.` : null;
  }

  #canFail(name: string): boolean {
    const served = this.#world.functions[name]?.serves ?? [];
    const others = Object.entries(this.#world.functions).filter(([other]) => other !== name && !this.#down.has(other));
    return served.length > 0 && served.every((need) => others.some(([, { serves }]) => serves?.includes(need)));
  }
}
