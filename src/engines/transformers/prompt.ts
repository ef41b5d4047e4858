import { closeOfOpenThinking } from '../../base/thinking-marks';
import { engineError } from '../../contract/errors';
import { textOf, type Message, type Thinking } from '../../contract/engine';

/** Text to tokens and back, and a conversation to the text its model was trained on. */
export interface Tokeniser {
  encode(text: string): number[];
  decode(ids: readonly number[]): string;
  /**
   * The conversation followed by the opening of an assistant turn. `thinking` is told to templates that ask; absent leaves it to
   * them.
   */
  render(messages: readonly { readonly role: string; readonly content: string }[], thinking?: boolean): string;
}

/** The tokens after which the model writes. A last turn of the assistant is left open, so that it is continued. */
export const promptOf = (tokeniser: Tokeniser, messages: readonly Message[], thinking?: Thinking): number[] =>
  tokeniser.encode(promptText(tokeniser, messages, thinking));

export function promptText(tokeniser: Tokeniser, messages: readonly Message[], thinking?: Thinking): string {
  const last = messages.at(-1);
  if (!last) throw engineError('Unsupported', 'The request has no messages; one is needed.');
  const open = last.role === 'assistant' ? textOf(last) : '';
  const closed = last.role === 'assistant' ? messages.slice(0, -1) : messages;
  const prompt = tokeniser.render(closed.map(plain), thinking === undefined ? undefined : thinking !== 'off');
  return (thinking === 'off' ? withoutThought(prompt) : prompt) + open;
}

/** A template that opens the thinking whatever it is told: closed again at once, there is nothing left to think (Ma et al. 2025). */
function withoutThought(prompt: string): string {
  const close = closeOfOpenThinking(prompt);
  return close === null ? prompt : `${prompt.trimEnd()}\n\n${close}\n\n`;
}

function plain(message: Message) {
  if (typeof message.content !== 'string' && message.content.some(({ type }) => type === 'image'))
    throw engineError('Unsupported', 'This model cannot see images. Cast a model that can, or leave the image out.');
  return { role: message.role, content: textOf(message) };
}
