import type { Context, Steps } from '../contract/strategy';
import type { Draft } from './act';
import { elect } from './elect';
import { synthesise } from './synthesise';

/** One solution written from several. Where no answer can be read in it, that is counted and the several vote. */
export async function* merge(context: Context, drafts: readonly Draft[], voters: string): Steps<Draft> {
  const result = yield* synthesise(context, drafts);
  if ((result.value ?? null) !== null) return result;
  const message = `No answer could be read in the aggregate; the ${voters} vote instead.`;
  yield context.note({ type: 'warning', setting: 'aggregate', message });
  return yield* elect(context, drafts, undefined, voters);
}
