import { textOf, type Completion, type GenerateRequest } from '../contract/engine';
import type { Answer, Problem } from '../contract/task';

/** The known answer, behind what may be asked of it. */
export interface Oracle {
  /** The answer as a teacher reads it. */
  readonly reference: string;
  /** A text without the answer in any of its spellings. `given` is what its reader has seen already. */
  mask(text: string, given: string): string;
  /** Null when it could not be marked. */
  check(answer: Answer, signal: AbortSignal): Promise<boolean | null>;
}

/** @throws RangeError when nobody knows the answer. */
export function oracleOf(oracle: Oracle | null, problem: Problem): Oracle {
  if (oracle) return oracle;
  throw new RangeError(
    `Nobody knows the answer of the problem '${problem.id}'; give it, or choose a method that needs none.`,
  );
}

/** The request as the privileged model reads it. It is not recorded. */
export const revealed = (request: GenerateRequest, { reference }: Oracle): GenerateRequest => ({
  ...request,
  messages: request.messages.map((message) => ({
    ...message,
    content: textOf(message).replaceAll('{reference}', reference),
  })),
});

/** What may be known of it: the text without the answer, and no tokens that spell it. */
export function masked(said: Completion, oracle: Oracle, { messages }: GenerateRequest): Completion {
  const { tokens: _tokens, monitor: _monitor, reasoning: _reasoning, ...rest } = said;
  return { ...rest, text: oracle.mask(said.text, messages.map(textOf).join('\n')) };
}
