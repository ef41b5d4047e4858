import { reply, turnsOf } from '../attempts';
import { judgedOf, type Judged } from '../critiques';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Reward } from '../row';

/** Share of the reward for telling right from wrong in the second stage (Critique-RL #48). */
const discernment = 0.2;

/**
 * What a critique was worth (Critique-RL #48): `discrimination` is 1 when its verdict was true, `refinement` the mark of the
 * redraft, `correction` 1 for wrong to right, 0.2 for right to right, else 0. The reward is refinement + 0.2 · discrimination.
 */
export default exporter<Reward>({
  title: 'Rewards of critiques',
  summary: 'Each critique with whether its verdict was true and what the redraft made from it was worth.',
  shape: 'reward',
  systems: [48],
  components: ['discrimination', 'refinement', 'correction'],
  rows: (source) =>
    judgedOf(source).flatMap((judged): Reward[] => {
      if (!judged.redraft || judged.accepts === null) return [];
      const components = componentsOf(judged, judged.redraft.score);
      return [
        {
          shape: 'reward',
          prompt: turnsOf(judged.step.request.messages),
          completion: reply(judged.step.text),
          reward: components.refinement + discernment * components.discrimination,
          advantage: null,
          components,
          ...provenanceOf(source, judged.step),
        },
      ];
    }),
});

function componentsOf({ draft, accepts, redraft }: Judged, refinement: number) {
  const fixed = redraft!.right ? (draft.right ? 0.2 : 1) : 0;
  return { discrimination: accepts === draft.right ? 1 : 0, refinement, correction: fixed };
}
