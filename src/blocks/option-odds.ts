import type { Message } from '../contract/engine';
import type { Context, Steps } from '../contract/strategy';
import { all } from './all';

/** How a first answer is written where only its letter counts. */
export const lettered = (option: number): string => `Answer: ${String.fromCharCode(65 + option)}`;

/** P of each option of the problem, in [0, 1], summing to 1: softmax of the log-probabilities of the replies. Needs 'score'. */
export async function* optionOdds(
  context: Context,
  messages: readonly Message[],
  purpose: string,
  role = 'actor',
): Steps<readonly number[]> {
  const options = Array.from(context.problem.choices ?? [], (_text, option) => lettered(option));
  // Asked together, so that the prompt is read once. Each asks once, so their keys are in their order.
  const scores = yield* all(
    context,
    options.map((continuation) => context.score({ role, purpose }, { messages, continuation })),
  );
  const top = Math.max(...scores.map(({ logprob }) => logprob));
  const weights = scores.map(({ logprob }) => Math.exp(logprob - top));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
