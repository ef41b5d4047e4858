import type { Budget, Seat } from '../../contract/run';

/** A set-up as plain data: what the form holds, a link carries and the settings keep. */
export interface SetUpData {
  /** Text of the problem. */
  readonly prompt: string;
  /** Options of a multiple-choice problem. */
  readonly choices?: readonly string[];
  /** SHA-256 of pictures in the store, of a problem that was typed. */
  readonly images?: readonly string[];
  /** Where the problem was drawn; absent when it was typed. The answer can be drawn there again. */
  readonly drawn?: { readonly task: string; readonly index: number };
  /** Id of a strategy. */
  readonly strategy: string;
  /** What was chosen, by strategy: changing the method and back loses nothing. */
  readonly options: { readonly [strategy: string]: { readonly [name: string]: OptionValue } };
  /** Who plays which role; null is 'played by the actor', said on purpose. */
  readonly cast: { readonly actor: Seat; readonly [role: string]: Seat | null };
  /** Wordings that differ from the defaults, by name. */
  readonly wording: { readonly [prompt: string]: string };
  /** Unsigned 32 bit. */
  readonly seed: number;
  readonly budget: Budget;
}
export type OptionValue = string | number | boolean;

const pocket = (model: string, temperature: number): Seat => ({
  model: { engine: 'transformers', model },
  temperature,
});

/** A fallible actor and a critic that finds its mistakes. */
export const firstSetUp: SetUpData = {
  prompt: '',
  strategy: 'actor-critic',
  options: {},
  cast: { actor: pocket('pocket-3m', 1), critic: pocket('pocket-13m', 0), verifier: pocket('pocket-13m', 0) },
  wording: {},
  seed: 8,
  budget: {},
};

/** A seat of a bundled model. */
export { pocket };
