import type { RunEvent } from '../contract/run';
import type { Context, Steps } from '../contract/strategy';

/**
 * Runs pieces side by side, at most `context.concurrency` at once; results keep the given order.
 * After a failure nothing new starts, but what is under way may finish: it has been paid for.
 */
export async function* all<Result>(context: Context, pieces: readonly Steps<Result>[]): Steps<Result[]> {
  const results: Result[] = [];
  const failures: unknown[] = [];
  const waiting = [...pieces.entries()];
  type Pulled = { index: number; piece: Steps<Result>; step?: IteratorResult<RunEvent, Result> };
  const running = new Map<number, Promise<Pulled>>();

  const pull = (index: number, piece: Steps<Result>) =>
    running.set(
      index,
      piece.next().then(
        (step) => ({ index, piece, step }),
        (failure: unknown) => {
          failures.push(failure);
          return { index, piece };
        },
      ),
    );

  try {
    for (;;) {
      while (!failures.length && waiting.length && running.size < context.concurrency) pull(...waiting.shift()!);
      if (!running.size) break;
      const { index, piece, step } = await Promise.race(running.values());
      running.delete(index);
      if (!step) continue;
      if (step.done) {
        results[index] = step.value;
        continue;
      }
      yield step.value;
      pull(index, piece);
    }
    if (failures.length) throw failures[0];
    return results;
  } finally {
    await Promise.allSettled(pieces.map((piece) => piece.return(undefined as never)));
  }
}

/** The same piece n times, each in its own branch. The first is what a single one would have been. */
export const repeat = <Result>(
  context: Context,
  times: number,
  piece: (branch: Context, index: number) => Steps<Result>,
): Steps<Result[]> =>
  all(
    context,
    Array.from({ length: times }, (_, index) => piece(context.branch(index), index)),
  );
