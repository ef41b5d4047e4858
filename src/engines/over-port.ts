import type { Connection, Handlers } from '../base/channel';
import type {
  Completion,
  GenerateEvent,
  GenerateRequest,
  LoadProgress,
  Model,
  Score,
  ScoreRequest,
} from '../contract/engine';

/** What a model answers over a port. */
export type ModelProtocol = {
  readonly generate: { readonly input: GenerateRequest; readonly step: GenerateEvent; readonly result: Completion };
  readonly score: { readonly input: ScoreRequest; readonly step: never; readonly result: Score };
  readonly measure: { readonly input: null; readonly step: never; readonly result: number | null };
  readonly unload: { readonly input: null; readonly step: never; readonly result: null };
};
/** What is known of a model without asking it. */
export type About = Pick<Model, 'ref' | 'can' | 'concurrency' | 'context'>;

/** A model that lives on the other side of a port. */
export function overPort(connection: Connection<ModelProtocol>, about: About): Model {
  return {
    ref: about.ref,
    can: about.can,
    concurrency: about.concurrency,
    context: about.context,
    generate: (request, signal) => connection.call('generate', request, signal),
    score: (request, signal) => result(connection.call('score', request, signal)),
    measure: () => result(connection.call('measure', null, new AbortController().signal)),
    unload: async () => void (await result(connection.call('unload', null, new AbortController().signal))),
  };
}

/** The other end: handlers for `serve`. `model` is asked for at every call, because it may come later than the port. */
export function modelHandlers(model: () => Model): Handlers<ModelProtocol> {
  return {
    generate: (request, signal) => model().generate(request, signal),
    async *score(request, signal) {
      return await model().score(request, signal);
    },
    async *measure() {
      return (await model().measure?.()) ?? null;
    },
    async *unload() {
      await model().unload();
      return null;
    },
  };
}

/** Neighbouring deltas are one delta, and of neighbouring progress only the later counts: fewer events to draw. */
export function mergeSteps<Step extends GenerateEvent | LoadProgress>(earlier: Step, later: Step): Step | null {
  if ('phase' in earlier || 'phase' in later)
    return 'phase' in earlier && 'phase' in later && earlier.phase === later.phase ? later : null;
  const deltas = earlier.type === later.type && 'text' in earlier && 'text' in later;
  return deltas ? { ...later, text: earlier.text + later.text } : null;
}

async function result<Result>(steps: AsyncGenerator<never, Result, void>): Promise<Result> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}
