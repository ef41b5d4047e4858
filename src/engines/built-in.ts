import { abortError, orAbort, throwIfAborted } from '../base/abort';
import { mailbox } from '../base/mailbox';
import type { Engine, LoadProgress, Model, ModelInfo, ModelRef } from '../contract/engine';
import { engineError } from '../contract/errors';
import { conversations, languages, type PromptApi, type Session } from './built-in/conversations';
import { named } from './built-in/errors';
import { write } from './built-in/write';
import { turns } from './turns';

/** The one model a browser offers. */
const name = 'browser';
/** Bytes, about: the browser tells the share of a download, not its size. Chrome's Gemini Nano is of this order. */
const modelBytes = 4e9;
/** Tokens, where the browser does not say. */
const assumedContext = 4096;

/**
 * The model that is part of the browser (the Prompt API of Chrome and Edge): nothing to choose, no seed, no
 * log-probabilities. Offers nothing where there is no such model.
 * Source: MDN, "Prompt API"; webmachinelearning.github.io/prompt-api.
 */
export function builtInEngine(
  api = (globalThis as { LanguageModel?: PromptApi }).LanguageModel,
  browser = globalThis.navigator?.userAgent ?? '',
): Engine {
  const ref: ModelRef = {
    engine: 'built-in',
    model: name,
    revision: /(Edg|Chrome|Firefox|Version)\/\d+/.exec(browser)?.[0] ?? 'unknown',
    dtype: "the browser's choice",
    device: 'cpu',
  };
  const state = () => api?.availability(languages).catch(() => 'unavailable' as const) ?? 'unavailable';
  let loaded: Model | undefined;

  return {
    id: 'built-in',
    title: "The browser's own model",
    async models() {
      const found = await state();
      return found === 'unavailable' ? [] : [infoOf(found === 'available')];
    },
    resolve: async (model) => ({ ...ref, model: known(model) }),
    async *load(model, _wish, signal) {
      known(model);
      throwIfAborted(signal);
      if (loaded) return loaded;
      if (!api || (await state()) === 'unavailable')
        throw engineError('Unsupported', 'This browser has no model of its own; choose another model.');
      const first = yield* create(api, signal);
      loaded = modelOf(api, first, ref, () => (loaded = undefined));
      return loaded;
    },
  };
}

const known = (model: string): string => {
  if (model === name) return model;
  throw engineError('UnknownModel', `The browser has no model '${model}'; its own is called '${name}'.`);
};

/** Makes the first session, which fetches the model when it is not there yet. */
async function* create(api: PromptApi, signal: AbortSignal): AsyncGenerator<LoadProgress, Session, void> {
  const news = mailbox<LoadProgress | Session | Error>();
  const monitor = (it: EventTarget) =>
    it.addEventListener('downloadprogress', (event) => {
      const { loaded } = event as ProgressEvent;
      news.put({ phase: 'download', done: Math.round(loaded * modelBytes), total: modelBytes, cached: false });
    });
  // The browser ends the session when the signal it was given is aborted later: it gets one of its own.
  const own = new AbortController();
  const abort = () => own.abort(abortError());
  signal.addEventListener('abort', abort, { once: true });
  const fail = (error: unknown) => news.put(named(error, 'loading'));
  api.create({ ...languages, monitor, signal: own.signal }).then(news.put, fail);
  try {
    for (;;) {
      const one = await orAbort(news.take(), signal);
      if (one instanceof Error) throw one;
      if (!('phase' in one)) return one;
      yield one;
    }
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function modelOf(api: PromptApi, first: Session, ref: ModelRef, forget: () => void): Model {
  const turn = turns();
  const held = conversations(api, first);
  return {
    ref,
    can: new Set(['schema']),
    concurrency: 1,
    context: first.contextWindow ?? first.inputQuota ?? assumedContext,
    async *generate(request, signal) {
      const asked = performance.now();
      const release = await turn(signal);
      try {
        return yield* write(held, request, performance.now() - asked, signal);
      } finally {
        release();
      }
    },
    score: () =>
      Promise.reject(engineError('Unsupported', "The browser's model scores no text; cast another model for it.")),
    async unload() {
      forget();
      held.end();
    },
  };
}

const infoOf = (here: boolean): ModelInfo => ({
  engine: 'built-in',
  model: name,
  title: "The browser's own model",
  summary: here
    ? 'Part of this browser, on this device. It takes no temperature, no seed, and shows no probabilities.'
    : 'The browser fetches it when it is first loaded: press Load here, it asks for a click. Takes no temperature and no seed.',
  parameters: 0,
  downloadBytes: here ? 0 : modelBytes,
  memoryBytes: 0,
  context: assumedContext,
  licence: "the browser maker's terms",
  bundled: false,
  can: new Set(['schema']),
});
