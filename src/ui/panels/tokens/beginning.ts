import { tokenPlaces } from '../../../base/token-places';
import type { ModelStep } from '../../../runs/fold';
import { textOf, type TokenTrace } from '../../../contract/engine';

/** Text that was given as the beginning of an answer: its tokens are not in the record. */
export function givenOf({ request, text }: Pick<ModelStep, 'request' | 'text'>): string {
  const last = request.messages.at(-1);
  const given = last?.role === 'assistant' ? textOf(last) : '';
  return given && text.startsWith(given) ? given : '';
}

/** An answer up to a token, and another choice in its place: how a fork begins. */
export function beginningOf(
  step: Pick<ModelStep, 'request' | 'text'>,
  tokens: readonly TokenTrace[],
  place: number,
  choice: string,
): string {
  const given = givenOf(step);
  const rest = step.text.slice(given.length);
  return given + rest.slice(0, tokenPlaces(rest, tokens)[place]) + choice;
}
