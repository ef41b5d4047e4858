import { turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Token } from '../row';

/**
 * How much likelier each token of an attempt is to the model that has read the feedback: log π(token | feedback) −
 * log π(token), from the two scores that self-distillation records (SDPO #30).
 */
export default exporter<Token>({
  title: 'Token weights by feedback',
  summary: 'Each token of a failed attempt with how much likelier it became once the feedback was read.',
  shape: 'token',
  systems: [30],
  rows: ({ run, view }) =>
    view.steps.flatMap((step, place): Token[] => {
      const informed = view.steps[place + 1];
      if (step.kind !== 'score' || step.purpose !== 'sdpo-without-feedback') return [];
      if (informed?.kind !== 'score' || informed.purpose !== 'sdpo-with-feedback') return [];
      const [plain, told] = [step.score.tokens, informed.score.tokens];
      if (!plain.length || plain.length !== told.length) return [];
      return [
        {
          shape: 'token',
          prompt: turnsOf(step.request.messages),
          completion_ids: plain.map(({ id }) => id),
          weights: told.map(({ logprob }, at) => logprob - plain[at]!.logprob),
          ...provenanceOf({ run, view }, step),
        },
      ];
    }),
});
