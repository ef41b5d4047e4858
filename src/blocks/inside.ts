import type { Json } from '../base/json';
import { assistant, type Completion } from '../contract/engine';
import { orNothing } from './or-nothing';
import type { Context, Steps } from '../contract/strategy';
import { question, type Draft } from './act';
import type { Methods } from './steer';

/** Whether the model that plays a role shows its hidden states and adds vectors to them. */
export const isOpen = (context: Context, role = 'actor'): boolean =>
  ['hidden', 'hooks', 'continue'].every((ability) => (context.can(role) as ReadonlySet<string>).has(ability));

/** The hidden state at the line break after an answer (PANL: Kumaran et al. 2026), read by one token that is thrown away. */
export async function* stateAfter(context: Context, { text }: Draft): Steps<readonly number[]> {
  const messages = [...question(context), assistant(`${text.trimEnd()}\n`)];
  const decoding: Methods = [{ id: 'activations', options: { over: 'the end of the prompt' } }];
  const asked = { messages, decoding, maxTokens: 1, temperature: 0 };
  return activationIn(yield* context.generate({ role: 'actor', purpose: 'solve' }, asked));
}

/** The mean hidden state over what the actor writes after a beginning; empty where it has nothing to add. */
export async function* stateOver(context: Context, prefix: string): Steps<readonly number[]> {
  const messages = [...question(context), assistant(prefix)];
  const decoding: Methods = [{ id: 'activations', options: {} }];
  const said = yield* orNothing(context.generate({ role: 'actor', purpose: 'solve' }, { messages, decoding }));
  return said ? activationIn(said) : [];
}

/** The vector that the method of this name reported; empty where there is none. */
export function activationIn({ monitor }: Pick<Completion, 'monitor'>): readonly number[] {
  const report: Json | undefined = monitor?.['activations'];
  const vector = (report as { readonly vector?: Json } | null | undefined)?.vector;
  const numbers = Array.isArray(vector) ? (vector as readonly Json[]) : [];
  return numbers.every((value) => typeof value === 'number') ? (numbers as readonly number[]) : [];
}

/** The mean of the first vectors less the mean of the second ones; null where there are none of one kind, or of other lengths. */
export function meanDifference(
  first: readonly (readonly number[])[],
  second: readonly (readonly number[])[],
): readonly number[] | null {
  const width = first[0]?.length ?? 0;
  const fits = (all: readonly (readonly number[])[]) => all.length > 0 && all.every(({ length }) => length === width);
  if (width === 0 || !fits(first) || !fits(second)) return null;
  const mean = (all: readonly (readonly number[])[], place: number) =>
    all.reduce((sum, vector) => sum + vector[place]!, 0) / all.length;
  return Array.from({ length: width }, (_none, place) => mean(first, place) - mean(second, place));
}
