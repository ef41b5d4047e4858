import { libraryOf, passagesOf, searchSource, type FoundPassage, type Passage } from '../contract/passage';
import type { Context, Steps } from '../contract/strategy';

/** What is to be found out: the question alone where the problem tells it, else the whole of it. */
export function sought({ problem: { prompt, extra } }: Context): string {
  const question = extra && typeof extra === 'object' && 'question' in extra ? extra.question : null;
  return typeof question === 'string' ? question : prompt;
}

/** The passages for a query, best first, in the library of the problem; several queries are fused into one ranking. */
export async function* lookUp(
  context: Context,
  query: string | readonly string[],
  top = 5,
  fuse?: number,
): Steps<readonly FoundPassage[]> {
  const library = libraryOf(context.problem);
  const search = { query, top, library, ...(fuse === undefined ? {} : { fuse }) };
  return passagesOf(yield* context.call('retrieve', searchSource(search)));
}

/** Passages as a model reads them, each with the id it is opened by. */
export const shownPassages = (passages: readonly Passage[]): string =>
  passages.map(({ id, title, text }) => `[${id}] ${title}: ${text}`).join('\n') || 'None was found.';
