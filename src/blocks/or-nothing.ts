import { engineErrorName } from '../contract/errors';
import type { Said, Steps } from '../contract/strategy';

/** What a model says; null when it ended before it said anything, where that is an answer as well. */
export async function* orNothing(asked: Steps<Said>): Steps<Said | null> {
  try {
    return yield* asked;
  } catch (error) {
    if (engineErrorName(error) === 'EmptyOutput') return null;
    throw error;
  }
}
