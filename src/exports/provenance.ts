import { textOf } from '../contract/engine';
import type { ModelStep } from '../runs/fold';
import type { Source } from './exporter';
import { isoTime } from './iso-time';
import type { Provenance } from './row';

/** Where what this step wrote comes from. */
export function provenanceOf({ run, view }: Source, { key, request, done }: ModelStep): Provenance {
  return {
    system: run.strategy,
    model: done?.model.model ?? run.cast.actor.model.model,
    quant: done?.model.dtype ?? '',
    seed: request.seed ?? run.seed,
    temperature: request.temperature ?? null,
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
