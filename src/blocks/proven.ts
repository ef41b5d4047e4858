import type { Context, Steps } from '../contract/strategy';
import { programTaskOf } from '../contract/program';
import { answerOf } from './act';
import type { Trial } from './program';

/**
 * Whether a program that was run is right: by its visible tests; for a problem in words by the known answer, an upper bound. Null
 * when nobody can tell; what does not run is wrong.
 */
export async function* proven(context: Context, trial: Trial): Steps<boolean | null> {
  if (trial.fault !== null) return false;
  if (programTaskOf(context.problem)) return true;
  return context.known ? yield* context.check(answerOf(trial)) : null;
}
