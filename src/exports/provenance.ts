import { textOf } from '../contract/engine';
import type { ModelStep, ScoreStep } from '../runs/fold';
import type { Source } from './exporter';
import { isoTime } from './iso-time';
import type { Provenance } from './row';

/** Where what this step wrote comes from. */
export function provenanceOf({ run, view }: Pick<Source, 'run' | 'view'>, step: ModelStep | ScoreStep): Provenance {
  const { key, request } = step;
  const ref = step.kind === 'score' ? step.model : step.done?.model;
  const asked: Partial<ModelStep['request']> = step.kind === 'score' ? {} : step.request;
  return {
    system: run.strategy,
    model: ref?.model ?? run.cast.actor.model.model,
    quant: ref?.dtype ?? '',
    seed: asked.seed ?? run.seed,
    temperature: asked.temperature ?? null,
    run_id: run.id,
    event: key,
    parent_id: run.forkedFrom?.run ?? null,
    gold_seen_by: goldSeenBy(view),
    problem: run.problem.id,
    created_at: isoTime(run.createdAt),
    images: request.messages.flatMap(({ content }) =>
      typeof content === 'string' ? [] : content.flatMap((part) => (part.type === 'image' ? [part.blob] : [])),
    ),
  };
}

/** A request to one who may read the answer is recorded with the place where it stood; whoever checked was told right or wrong. */
function goldSeenBy({ steps }: Source['view']): readonly string[] {
  const roles = steps.flatMap((step) => {
    if (step.kind === 'check') return ['strategy'];
    return step.kind === 'model' && step.request.messages.some((message) => textOf(message).includes('{reference}'))
      ? [step.role]
      : [];
  });
  return [...new Set(roles)].sort();
}
