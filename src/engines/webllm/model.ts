import type { Capability, Model, ModelRef } from '../../contract/engine';
import { engineError } from '../../contract/errors';
import { turns } from '../turns';
import { conversation } from './conversation';
import { generate } from './generate';
import type { MlcEngine } from './library';
import { pipelineOf, type Pipeline } from './pipeline';
import { canSteer } from './steering';

export interface Ready {
  readonly ref: ModelRef;
  /** Tokens. */
  readonly context: number;
  readonly engine: MlcEngine;
  readonly pipeline: Pipeline | null;
  readonly conversation: ReturnType<typeof conversation>;
  /** Rejects with DeviceLost when the GPU goes away. */
  readonly lost: Promise<never>;
}

/**
 * A model that web-llm has loaded, one request at a time. It cannot score a given text, nor go on with an answer that was
 * begun. `seed` holds for a conversation asked as a whole; one that goes on from the cache has the thinking and the very
 * tokens of its earlier answers before it, where one read anew has only their text.
 */
export function webllmModel(
  engine: MlcEngine,
  ref: ModelRef,
  can: readonly Capability[],
  context: number,
  lost: Promise<never>,
): Model {
  const pipeline = pipelineOf(engine, ref.model);
  const ready: Ready = { ref, context, engine, pipeline, conversation: conversation(can.includes('vision')), lost };
  const turn = turns();
  return {
    ref,
    can: new Set([
      ...can.filter((able) => able !== 'logprobs' || pipeline),
      ...(canSteer(pipeline) ? (['hooks'] as const) : []),
    ]),
    concurrency: 1,
    context,
    async *generate(request, signal) {
      const asked = performance.now();
      const release = await turn(signal);
      try {
        return yield* generate(ready, request, performance.now() - asked, signal);
      } finally {
        release();
      }
    },
    score: () =>
      Promise.reject(
        engineError('Unsupported', 'web-llm cannot score a given text. Cast a model of transformers.js for this role.'),
      ),
    unload: () => engine.unload(),
  };
}
