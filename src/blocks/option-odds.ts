import type { Message } from '../contract/engine';
import type { Context, Steps } from '../contract/strategy';

/** How a first answer is written where only its letter counts. */
export const lettered = (option: number): string => `Answer: ${String.fromCharCode(65 + option)}`;

/** P of each option of the problem, in [0, 1], summing to 1: softmax of the log-probabilities of the replies. Needs 'score'. */
export async function* optionOdds(
  context: Context,
  messages: readonly Message[],
  purpose: string,
  role = 'actor',
): Steps<readonly number[]> {
  const logprobs: number[] = [];
  for (let option = 0; option < (context.problem.choices?.length ?? 0); option++) {
    const { logprob } = yield* context.score({ role, purpose }, { messages, continuation: lettered(option) });
    logprobs.push(logprob);
  }
  const top = Math.max(...logprobs);
  const weights = logprobs.map((logprob) => Math.exp(logprob - top));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
