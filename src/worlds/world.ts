import type { Chance } from '../base/chance';
import type { Json } from '../base/json';

/** A small world: what is there in the beginning, and the functions that look at it and change it. Its state is plain JSON. */
export interface World<State = Json> {
  readonly title: string;
  /** What one is told on entering. */
  readonly about: string;
  begin(chance: Chance): State;
  readonly functions: { readonly [name: string]: WorldFunction<State> };
}
export interface WorldFunction<State = Json> {
  /** The group of functions it belongs to. */
  readonly app: string;
  readonly does: string;
  readonly parameters?: { readonly [name: string]: Parameter };
  readonly gives: string;
  /** Until its result comes; 1 when absent. */
  readonly ticks?: number;
  /** What can be learnt or done by it. It may go out of order only while another function serves each of these. */
  readonly serves?: readonly string[];
  /** Changes the state in place. @throws Refusal */
  run(state: State, given: Given): Json;
}
/** A text may be empty only where it is optional. */
export interface Parameter {
  readonly type: 'text' | 'number' | 'flag';
  readonly about: string;
  readonly optional?: boolean;
}
/** Arguments that were checked: of the right type, and there unless they are optional. */
export interface Given {
  text(name: string): string;
  number(name: string): number;
  has(name: string): boolean;
}

/** What a function says when what is asked cannot be done. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
export const refuse = (message: string): never => {
  throw new Refusal(message);
};

export const text = (about: string): Parameter => ({ type: 'text', about });
export const number = (about: string): Parameter => ({ type: 'number', about });
export const maybe = (parameter: Parameter): Parameter => ({ ...parameter, optional: true });

/** Keeps the types of one world exact. */
export const world = <State>(it: World<State>): World => it as unknown as World;

/** The one record that a test finds. @throws Refusal with `missing` */
export const one = <Kind>(list: readonly Kind[], test: (record: Kind) => boolean, missing: string): Kind =>
  list.find(test) ?? refuse(missing);

/** Whether two names are the same but for case and spaces at the ends. */
export const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
