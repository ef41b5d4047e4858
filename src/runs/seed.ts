import { canonical } from '../base/json';
import { hash32 } from '../base/random';
import type { Message } from '../contract/engine';

/**
 * Seeds of a run's requests. They depend on the run's seed, the conversation and how often this conversation was asked
 * before on the same chance path, not on the strategy: methods that begin alike share their first draft.
 * The conversation is part of it so that a redraft does not throw the same dice as the draft it corrects.
 */
export class Seeds {
  readonly #run: number;
  readonly #asked = new Map<string, number>();

  constructor(run: number) {
    this.#run = run;
  }

  /** @param chance the path of branches with branch 0 left out. @returns unsigned 32 bit. */
  next(chance: string, messages: readonly Message[]): number {
    const what = `${chance}\n${canonical(messages)}`;
    const repeat = this.#asked.get(what) ?? 0;
    this.#asked.set(what, repeat + 1);
    return hash32(`${this.#run}\n${repeat}\n${what}`);
  }
}
