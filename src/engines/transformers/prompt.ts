import { engineError } from '../../contract/errors';
import { textOf, type Message } from '../../contract/engine';

/** Text to tokens and back, and a conversation to the text its model was trained on. */
export interface Tokeniser {
  encode(text: string): number[];
  decode(ids: readonly number[]): string;
  /** The conversation followed by the opening of an assistant turn. */
  render(messages: readonly { readonly role: string; readonly content: string }[]): string;
}

/** The tokens after which the model writes. A last turn of the assistant is left open, so that it is continued. */
export const promptOf = (tokeniser: Tokeniser, messages: readonly Message[]): number[] =>
  tokeniser.encode(promptText(tokeniser, messages));

export function promptText(tokeniser: Tokeniser, messages: readonly Message[]): string {
  const last = messages.at(-1);
  if (!last) throw engineError('Unsupported', 'The request has no messages; one is needed.');
  const open = last.role === 'assistant' ? textOf(last) : '';
  const closed = last.role === 'assistant' ? messages.slice(0, -1) : messages;
  return tokeniser.render(closed.map(plain)) + open;
}

function plain(message: Message) {
  if (typeof message.content !== 'string' && message.content.some(({ type }) => type === 'image'))
    throw engineError('Unsupported', 'This model cannot see images. Cast a model that can, or leave the image out.');
  return { role: message.role, content: textOf(message) };
}
