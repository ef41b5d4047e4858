import { connect, type Connection, type Port } from '../base/channel';
import type { IntervalProtocol } from '../lab/analysis/interval-handlers';
import type { Question } from '../lab/analysis/question';
import type { Bootstrap } from '../metrics/bootstrap';

/** Finds intervals beside the page's thread. */
export interface Intervals {
  /** One at a time. Abort ends the worker, whatever it reckons. @throws AbortError, WorkerLost */
  ask(question: Question, signal: AbortSignal): Promise<Bootstrap>;
  close(): void;
}
interface Ended {
  terminate(): void;
}

const startWorker = () => new Worker(new URL('../../workers/intervals.ts', import.meta.url), { type: 'module' });

/** The worker is started by the first question, and again after it was ended. */
export function openIntervals(start: () => Port & Ended = startWorker): Intervals {
  let open: { readonly worker: Ended; readonly line: Connection<IntervalProtocol> } | null = null;
  const close = (reason = new DOMException('The interval is not wanted any more.', 'AbortError') as Error) => {
    open?.worker.terminate();
    open?.line.close(reason);
    open = null;
  };
  return {
    async ask(question, signal) {
      signal.throwIfAborted();
      if (!open) {
        const worker = start();
        open = { worker, line: connect<IntervalProtocol>(worker) };
        void open.line.closed.then(() => {
          if (open?.worker === worker) open = null;
        });
      }
      const stop = () => close();
      signal.addEventListener('abort', stop, { once: true });
      try {
        const { value } = await open.line.call('answer', question, signal).next();
        return value as Bootstrap;
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
    close: () => close(),
  };
}
