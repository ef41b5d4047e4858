import type { Message } from '../contract/engine';
import type { Context, Steps } from '../contract/strategy';

/** Natural logarithms. */
export interface Likelihood {
  /** Σ log p over the tokens. */
  readonly sum: number;
  /** Per token; 0 of an empty text. The perplexity is exp(−mean). */
  readonly mean: number;
}

/** How likely the role's model finds that the assistant says `continuation` after `messages`; needs 'score'. */
export async function* likelihood(
  context: Context,
  messages: readonly Message[],
  continuation: string,
  { role = 'judge', purpose = 'likelihood' }: { readonly role?: string; readonly purpose?: string } = {},
): Steps<Likelihood> {
  const { logprob, tokens } = yield* context.score({ role, purpose }, { messages, continuation });
  return { sum: logprob, mean: tokens.length ? logprob / tokens.length : 0 };
}
