import type { turns } from '../turns';

/** One who waits for its turn. */
export type Waiting<One> = One & {
  /** Aborted when another took it along: its turn need not come. */
  readonly taken: AbortSignal;
};

/** Those who wait for their turn, and may be taken along by another whose turn has come. */
export function waitingRoom<One extends { readonly signal: AbortSignal }>() {
  const waiting = new Map<Waiting<One>, AbortController>();

  return {
    join(newcomer: One): Waiting<One> {
      const taken = new AbortController();
      const one = { ...newcomer, taken: taken.signal };
      waiting.set(one, taken);
      return one;
    },
    leave: (one: Waiting<One>) => void waiting.delete(one),
    /** Takes along those that fit, at most so many, the first comers first. */
    take(most: number, fits: (one: One) => boolean): readonly One[] {
      const found: One[] = [];
      for (const [one, taken] of waiting) {
        if (found.length >= most) break;
        if (one.signal.aborted || !fits(one)) continue;
        found.push(one);
        waiting.delete(one);
        taken.abort();
      }
      return found;
    },
  };
}

/** What releases the turn once it has come; null when another took the caller along. @throws AbortError */
export async function turnUnlessTaken(
  turn: ReturnType<typeof turns>,
  { taken, signal }: Waiting<{ readonly signal: AbortSignal }>,
): Promise<(() => void) | null> {
  try {
    const release = await turn(AbortSignal.any([signal, taken]));
    if (!taken.aborted) return release;
    release();
  } catch (error) {
    if (!taken.aborted) throw error;
  }
  return null;
}

/** Milliseconds in which those who belong together come in: they are asked at once, but each crosses threads alone. */
const gathering = 5;

/** Waits until all who were asked together with one of `asked`, by `performance.now`, have come in. */
export async function gathered(asked: number): Promise<void> {
  const left = gathering - (performance.now() - asked);
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
}

export const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((id, place) => id === b[place]);
