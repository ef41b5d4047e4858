import { encodeSetUp } from '../../src/ui/link';
import { firstSetUp, type SetUpData } from '../../src/ui/state/set-up-data';
import examples from '../../src/tasks/examples';

/** The address of a set-up that differs from the first one. */
export async function linkTo(changes: Partial<SetUpData>): Promise<string> {
  const { prompt } = examples.item(0).problem;
  return `#/set-up/${await encodeSetUp({ ...firstSetUp, prompt, drawn: { task: 'examples', index: 0 }, ...changes })}`;
}

/** A seed at which the small actor is wrong at first, so that there is something to correct. */
export const wrongAtFirst = firstSetUp.seed;
/** A seed at which it stays wrong: the loop goes all its three rounds. */
export const wrongToTheEnd = 9;
