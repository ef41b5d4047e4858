import { abortError, throwIfAborted } from '../../base/abort';
import { connect, type Connection, type Port } from '../../base/channel';
import type { DeviceWish, Engine, LoadProgress, Model, ModelRef } from '../../contract/engine';
import { engineError } from '../../contract/errors';
import { overPort } from '../over-port';
import { impatient } from '../patience';
import { recovering } from '../recover';
import { turns } from '../turns';
import { catalogue, catalogued } from './catalogue';
import { deviceFor, type Device } from './device';
import type { WorkerProtocol } from './worker';

export interface TransformersOptions {
  /** Starts `workers/transformers`. One worker holds one model. */
  readonly startWorker: () => Port & { terminate?(): void };
  /** Folder of the models' files, ends with a slash. */
  readonly fileBase: URL;
  /** The browser's WebGPU. */
  readonly gpu?: GPU;
}

/** Models by transformers.js: weights, caches and the decode loop live in workers, one for each loaded model. */
export function transformersEngine(options: TransformersOptions): Engine {
  const loaded = new Map<string, Model>();
  const queues = new Map<string, ReturnType<typeof turns>>();

  const resolve = async (model: string, wish: DeviceWish): Promise<ModelRef & { device: Device }> => {
    const { engine, revision, dtype } = catalogued(model);
    return { engine, model, revision, dtype, device: await deviceFor(wish, options.gpu) };
  };

  return {
    id: 'transformers',
    title: 'transformers.js',
    models: async () => catalogue,
    resolve,
    async *load(model, wish, signal) {
      const ref = await resolve(model, wish);
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
    },
  };
}

/** A new worker with the model in it. An abort ends the worker, so a download stops at once. */
async function* start(
  { startWorker, fileBase }: TransformersOptions,
  ref: ModelRef & { device: Device },
  signal: AbortSignal,
): AsyncGenerator<LoadProgress, Model, void> {
  throwIfAborted(signal);
  const worker = startWorker();
  const connection: Connection<WorkerProtocol> = connect<WorkerProtocol>(worker);
  const end = (reason: Error) => {
    worker.terminate?.();
    connection.close(reason);
  };
  void connection.closed.then(() => worker.terminate?.());
  const stop = () => end(abortError());
  signal.addEventListener('abort', stop, { once: true });
  let about;
  try {
    about = yield* connection.call('load', { ref, fileBase: fileBase.href }, signal);
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

async function finish(steps: AsyncGenerator<unknown, Model, void>): Promise<Model> {
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return value;
  }
}
