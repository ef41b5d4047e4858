import type { Handlers } from '../base/channel';
import { mailbox } from '../base/mailbox';
import type { LoadProgress, Model } from '../contract/engine';
import { engineError } from '../contract/errors';
import { modelHandlers, type About, type ModelProtocol } from './over-port';

/** What a worker of models answers: it loads one model and then is that model. */
export type LoadingProtocol<Input> = ModelProtocol & {
  readonly load: { readonly input: Input; readonly step: LoadProgress; readonly result: About };
};
/** Loads a model and tells how far it is. */
export type Loader<Input> = (input: Input, signal: AbortSignal, tell: (news: LoadProgress) => void) => Promise<Model>;

export function workerHandlersOf<Input>(loader: Loader<Input>): Handlers<LoadingProtocol<Input>> {
  let model: Model | undefined;
  const loaded = () => {
    if (model) return model;
    throw engineError('WorkerLost', 'This worker has no model yet. Load one first.');
  };
  return {
    ...modelHandlers(loaded),
    async *load(input: Input, signal: AbortSignal) {
      model ??= yield* told(loader, input, signal);
      const { ref, can, concurrency, context } = model;
      return { ref, can, concurrency, context };
    },
  };
}

/** Runs the load and yields its progress as it comes. */
async function* told<Input>(
  loader: Loader<Input>,
  input: Input,
  signal: AbortSignal,
): AsyncGenerator<LoadProgress, Model, void> {
  const news = mailbox<LoadProgress | { readonly model: Model } | { readonly failed: unknown }>();
  loader(input, signal, news.put).then(
    (model) => news.put({ model }),
    (failed: unknown) => news.put({ failed }),
  );
  for (;;) {
    const item = await news.take();
    if ('model' in item) return item.model;
    if ('failed' in item) throw item.failed;
    yield item;
  }
}
