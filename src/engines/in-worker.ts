import { abortError, throwIfAborted } from '../base/abort';
import { connect, type Connection, type Port } from '../base/channel';
import type { LoadProgress, Model, ModelRef } from '../contract/engine';
import { engineError } from '../contract/errors';
import { overPort } from './over-port';
import { impatient } from './patience';
import { recovering } from './recover';
import { turns } from './turns';
import type { LoadingProtocol } from './worker-handlers';

export interface InWorkerOptions<Input> {
  /** One worker holds one model. */
  readonly startWorker: () => Port & { terminate?(): void };
  /** What the worker must know to load it. */
  readonly input: (ref: ModelRef) => Promise<Input>;
}

/** Models that live in workers, one in each: loaded once whoever asks, and loaded again when a device or worker is lost. */
export function inWorkers<Input>(options: InWorkerOptions<Input>) {
  const loaded = new Map<string, Model>();
  const queues = new Map<string, ReturnType<typeof turns>>();

  return async function* load(ref: ModelRef, signal: AbortSignal): AsyncGenerator<LoadProgress, Model, void> {
    const key = `${ref.model} ${ref.device}`;
    const queue = queues.get(key) ?? turns();
    queues.set(key, queue);
    // Of two that load the same model the second finds it loaded, or loads it when the first gave up.
    const release = await queue(signal);
    try {
      const held = loaded.get(key);
      if (held) return held;
      const first = yield* start(options, ref, signal);
      const model = recovering(first, (again) => finish(start(options, ref, again)));
      const unload = async () => {
        loaded.delete(key);
        await model.unload();
      };
      const whole: Model = { ...model, unload };
      loaded.set(key, whole);
      return whole;
    } finally {
      release();
    }
  };
}

/** A new worker with the model in it. An abort ends the worker, so a download stops at once. */
async function* start<Input>(
  { startWorker, input }: InWorkerOptions<Input>,
  ref: ModelRef,
  signal: AbortSignal,
): AsyncGenerator<LoadProgress, Model, void> {
  const wanted = await input(ref);
  throwIfAborted(signal);
  const worker = startWorker();
  const connection: Connection<LoadingProtocol<Input>> = connect<LoadingProtocol<Input>>(worker);
  const end = (reason: Error) => {
    worker.terminate?.();
    connection.close(reason);
  };
  void connection.closed.then(() => worker.terminate?.());
  const stop = () => end(abortError());
  signal.addEventListener('abort', stop, { once: true });
  let about;
  try {
    about = yield* connection.call('load', wanted, signal);
  } finally {
    signal.removeEventListener('abort', stop);
    if (!about) end(engineError('WorkerLost', `Loading ${ref.model} did not come to an end.`));
  }
  const silent = () => end(engineError('WorkerLost', `The worker of ${ref.model} did not answer and was ended.`));
  const model = impatient(overPort(connection, about), silent);
  return {
    ...model,
    async unload() {
      end(engineError('WorkerLost', `${ref.model} was unloaded.`));
    },
  };
}

/** What a load comes to, its progress unseen. */
export async function finish(steps: AsyncGenerator<unknown, Model, void>): Promise<Model> {
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return value;
  }
}
