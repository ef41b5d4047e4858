import type { Json } from '../../src/base/json';
import type { Model } from '../../src/contract/engine';

/** With such a report a model shows its hidden states. */
const inside = ['corrective-vector', 'activations', 'steering-vector', 'logit-lens'];

/** A scripted model whose decoding methods report what the test says, by their ids. */
export function monitored<Scripted extends Model>(model: Scripted, reports: { readonly [id: string]: Json }): Scripted {
  return {
    ...model,
    can: new Set([
      ...model.can,
      'hooks',
      ...(inside.some((id) => id in reports) ? (['hidden'] as const) : []),
    ] as const),
    async *generate(request, signal) {
      const said = yield* model.generate(request, signal);
      const asked = (request.decoding ?? []).flatMap(({ id }) => (id in reports ? [[id, reports[id]!] as const] : []));
      return asked.length ? { ...said, monitor: Object.fromEntries(asked) } : said;
    },
  };
}
