import { assistant, textOf, type GenerateRequest, type Message } from '../contract/engine';
import type { Seat } from '../contract/run';
import type { Asked } from '../contract/strategy';
import type { Player } from './player';

/** What the strategy says, then what its seat says, then the run's seed. */
export function requestOf(seat: Seat, can: Player['can'], asked: Asked, seed: number): GenerateRequest {
  const { model: _model, system: _system, logprobs, ...rest } = seat;
  const sampling = logprobs === undefined || !can.has('logprobs') ? rest : { ...rest, logprobs };
  const { privileged: _privileged, ...request } = asked;
  return { ...sampling, seed, ...request, messages: withSystem(seat, asked.messages) };
}

/** The conversation with an answer that has begun; one that was begun already goes on. */
export function begunWith(messages: readonly Message[], begin: string): readonly Message[] {
  const last = messages.at(-1);
  if (last?.role !== 'assistant') return [...messages, assistant(begin)];
  return [...messages.slice(0, -1), assistant(textOf(last) + begin)];
}

/** With what its seat is told beforehand, unless the strategy says something itself. */
export const withSystem = ({ system }: Seat, messages: Asked['messages']): Asked['messages'] =>
  system && messages[0]?.role !== 'system' ? [{ role: 'system', content: system }, ...messages] : messages;

/** The pictures of the problem, before the words of the first turn of a user. */
export function shown(messages: readonly Message[], images: readonly string[]): readonly Message[] {
  const first = messages.findIndex(({ role }) => role === 'user');
  return messages.map((message, place) => {
    if (place !== first) return message;
    const { content } = message;
    const words = typeof content === 'string' ? [{ type: 'text' as const, text: content }] : content;
    return { ...message, content: [...images.map((blob) => ({ type: 'image' as const, blob })), ...words] };
  });
}
