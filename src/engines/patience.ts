import { orAbort, throwIfAborted } from '../base/abort';
import type { Model } from '../contract/engine';

/** Milliseconds a worker may take to answer an abort. */
const patience = 2000;

/**
 * Answers an abort at once, however long the model behind it takes to notice; when that is longer than two seconds,
 * `giveUp` is called, which must end the model so that its calls reject.
 */
export function impatient(model: Model, giveUp: () => void, wait = patience): Model {
  /** What was abandoned must end. */
  const watch = (abandoned: Promise<unknown>) => {
    const timer = setTimeout(giveUp, wait);
    const calm = () => clearTimeout(timer);
    abandoned.then(calm, calm);
  };
  const watched = async <Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> => {
    try {
      return await orAbort(promise, signal);
    } finally {
      if (signal.aborted) watch(promise);
    }
  };
  return {
    ...model,
    async *generate(request, signal) {
      throwIfAborted(signal);
      const steps = model.generate(request, signal);
      let step;
      try {
        while (!(step = await watched(steps.next(), signal)).done) yield step.value;
        return step.value;
      } finally {
        // Not awaited: it ends when the model does.
        if (!step?.done) steps.return(undefined as never).catch(() => {});
      }
    },
    async score(request, signal) {
      throwIfAborted(signal);
      return watched(model.score(request, signal), signal);
    },
  };
}
