import type { Question } from './answer';
import type { Companion } from './together';

/** Bytes of key/value caches that may be under way side by side. */
const room = 256 * 2 ** 20;

/** One who waits for its turn. */
export interface Waiting extends Companion {
  /** Aborted when another took it along: its turn need not come. */
  readonly taken: AbortSignal;
}

/** Those who wait, and may be taken along by another who asks about the same prompt. */
export function company(most: number) {
  const waiting = new Map<Companion, AbortController>();

  return {
    join(companion: Companion): Waiting {
      const taken = new AbortController();
      const one = { ...companion, taken: taken.signal };
      waiting.set(one, taken);
      return one;
    },
    leave: (one: Waiting) => void waiting.delete(one),
    /** Takes along those with the same prompt, as many as there is room for. `bytesPerToken` is what a token takes. */
    gather({ prompt, most: length }: Question, bytesPerToken: number): readonly Companion[] {
      const places = Math.min(most, Math.floor(room / (bytesPerToken * (prompt.length + length))));
      const found: Companion[] = [];
      for (const [one, taken] of waiting) {
        if (found.length + 1 >= places) break;
        if (one.signal.aborted || one.question.most > length || !isSame(one.question.prompt, prompt)) continue;
        found.push(one);
        waiting.delete(one);
        taken.abort();
      }
      return found;
    },
  };
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((id, place) => id === b[place]);
