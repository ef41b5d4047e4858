import type { Model } from '../contract/engine';
import { engineError, engineErrorName } from '../contract/errors';

/** Errors after which the same request can succeed on a model loaded anew. */
const curable = (error: unknown) => ['DeviceLost', 'WorkerLost'].includes(engineErrorName(error) ?? '');

/**
 * A model that outlives its device and its worker: when one is lost, it is loaded again by `reload` and the request is
 * asked once more, after a 'text-reset'. Requests that fail together share one reload.
 */
export function recovering(first: Model, reload: (signal: AbortSignal) => Promise<Model>): Model {
  let current = first;
  let coming: Promise<Model> | undefined;
  let ended = false;

  /** A model other than `broken`. */
  const renew = async (broken: Model, signal: AbortSignal): Promise<Model> => {
    if (current !== broken) return current;
    coming ??= replace(broken, signal).finally(() => (coming = undefined));
    return coming;
  };
  const replace = async (broken: Model, signal: AbortSignal): Promise<Model> => {
    // What is left of it may hold memory; whether it still answers does not matter.
    broken.unload().catch(() => {});
    return (current = await reload(signal));
  };
  const cure = async (error: unknown, broken: Model, signal: AbortSignal): Promise<Model> => {
    if (ended || !curable(error) || signal.aborted) throw error;
    return renew(broken, signal);
  };
  const living = () => {
    if (!ended) return current;
    throw engineError('WorkerLost', `${first.ref.model} was unloaded. Load it again.`);
  };

  return {
    ref: first.ref,
    can: first.can,
    concurrency: first.concurrency,
    context: first.context,
    async *generate(request, signal) {
      const model = living();
      try {
        return yield* model.generate(request, signal);
      } catch (error) {
        const next = await cure(error, model, signal);
        yield { type: 'text-reset', reason: (error as Error).message };
        return yield* next.generate(request, signal);
      }
    },
    async score(request, signal) {
      const model = living();
      try {
        return await model.score(request, signal);
      } catch (error) {
        return (await cure(error, model, signal)).score(request, signal);
      }
    },
    measure: async () => (ended ? null : ((await current.measure?.()) ?? null)),
    async unload() {
      ended = true;
      await current.unload();
    },
  };
}
