import { createSubscriber } from 'svelte/reactivity';
import type { App } from '../../app/app';

/** The same app, whose list of models is read again by the page when other models are on offer. */
export function withLiveModels(app: App): App {
  const follow = createSubscriber((update) => app.pool.subscribeOffer(update));
  return {
    ...app,
    get models() {
      follow();
      return app.models;
    },
  };
}
