import type { Json } from '../base/json';
import type { GenerateRequest } from '../contract/engine';
import type { Asked, Context, Said, Steps } from '../contract/strategy';
import { question, type Draft } from './act';
import { take } from './take';

export type Methods = NonNullable<GenerateRequest['decoding']>;

/** An attempt at the problem under token-level methods, and what was said with what the methods saw. */
export interface Steered {
  readonly draft: Draft;
  readonly said: Said;
}

/** One attempt at the problem, decoded by these methods of `src/decoding`; needs 'hooks'. */
export async function* steer(context: Context, decoding: Methods, more: Partial<Asked> = {}): Steps<Steered> {
  const asked = { messages: question(context), ...(decoding.length ? { decoding } : {}), ...more };
  const said = yield* context.generate({ role: 'actor', purpose: 'solve' }, asked);
  return { draft: yield* take(context, said), said };
}

/** A list or a number that a method reported; what another version or another hand wrote into a record counts as nothing. */
export const listOf = ({ monitor }: Pick<Said, 'monitor'>, id: string, field: string): readonly Json[] => {
  const value = reported(monitor?.[id], field);
  return Array.isArray(value) ? (value as readonly Json[]) : [];
};
export const numberOf = ({ monitor }: Pick<Said, 'monitor'>, id: string, field: string): number | null => {
  const value = reported(monitor?.[id], field);
  return typeof value === 'number' ? value : null;
};

const reported = (report: Json | undefined, field: string): Json | undefined =>
  report !== null && typeof report === 'object' && !Array.isArray(report)
    ? (report as { readonly [name: string]: Json })[field]
    : undefined;
