import { isAbort } from '../contract/errors';
import { abortError } from '../base/abort';
import type { Model } from '../contract/engine';
import { turns } from '../engines/turns';

/** A run pauses between two requests for less than this. Milliseconds. */
const calm = 1500;
const inCalm = () => new Promise<void>((resolve) => setTimeout(resolve, calm));

/** Counts requests to models, so that other work can be done while nobody waits for one. */
export function traffic(pause: () => Promise<void> = inCalm) {
  let under = 0;
  let begun = 0;
  const waiting = new Set<() => void>();
  const tell = () => [...waiting].forEach((wake) => wake());
  const turn = turns();

  const begin = () => {
    under++;
    begun++;
    tell();
  };
  const end = () => {
    under--;
    tell();
  };
  const news = () =>
    new Promise<void>((resolve) => {
      const wake = () => {
        waiting.delete(wake);
        resolve();
      };
      waiting.add(wake);
    });
  /** Resolves when nothing is under way and nothing was begun for a whole pause. */
  const rest = async () => {
    for (;;) {
      while (under > 0) await news();
      const before = begun;
      await pause();
      if (under === 0 && begun === before) return;
    }
  };

  return {
    /** The same model; its requests are counted. */
    counted: (model: Model): Model => ({
      ...model,
      async *generate(request, signal) {
        begin();
        try {
          return yield* model.generate(request, signal);
        } finally {
          end();
        }
      },
      async score(request, signal) {
        begin();
        try {
          return await model.score(request, signal);
        } finally {
          end();
        }
      },
    }),
    /** Does the work while nothing else is asked, one work at a time. It is aborted when something is, and done anew later. */
    async atRest<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
      const release = await turn(new AbortController().signal);
      try {
        for (;;) {
          await rest();
          const abort = new AbortController();
          const stop = () => abort.abort(abortError());
          waiting.add(stop);
          try {
            return await work(abort.signal);
          } catch (error) {
            if (!isAbort(error) || !abort.signal.aborted) throw error;
          } finally {
            waiting.delete(stop);
          }
        }
      } finally {
        release();
      }
    },
  };
}
