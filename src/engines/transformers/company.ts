import type { Question } from './answer';
import type { Companion } from './together';
import { isSame, waitingRoom } from './waiting-room';

/** Bytes of key/value caches that may be under way side by side. */
const room = 256 * 2 ** 20;

/** Those who wait, and may be taken along by another who asks about the same prompt. */
export function company(most: number) {
  const waiting = waitingRoom<Companion>();
  return {
    join: waiting.join,
    leave: waiting.leave,
    /** Takes along those with the same prompt, as many as there is room for. `bytesPerToken` is what a token takes. */
    gather({ prompt, most: length }: Question, bytesPerToken: number): readonly Companion[] {
      const places = Math.min(most, Math.floor(room / (bytesPerToken * (prompt.length + length))));
      return waiting.take(places - 1, ({ question }) => question.most <= length && isSame(question.prompt, prompt));
    },
  };
}
