import type { Message } from '../contract/engine';

/**
 * A conversation that asks, answers, asks … cut to its first turn and its last `exchanges` pairs of answer and next turn,
 * so that long loops fit into small contexts. A shorter one stays as it is.
 */
export function recent(messages: readonly Message[], exchanges: number): readonly Message[] {
  const kept = 2 * exchanges;
  return messages.length <= kept + 1 ? messages : [...messages.slice(0, 1), ...messages.slice(messages.length - kept)];
}
