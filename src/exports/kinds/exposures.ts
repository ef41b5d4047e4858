import { reply, turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { answersOf, draftAskedAbout } from '../judgements';
import { provenanceOf } from '../provenance';
import type { Reward } from '../row';

/** Every text that was shown, with and without a reaction: what an estimator of CausalRM (#151) needs to learn propensities from. */
export default exporter<Reward & { readonly reaction: string | null }>({
  title: 'Shown, and what came of it',
  summary: 'Every text somebody was shown, with the reaction or none and how likely it was to be shown.',
  shape: 'reward',
  systems: [151],
  columns: ['reaction'],
  components: ['exposed', 'reacted', 'propensity'],
  rows: (source) =>
    answersOf(source, 'react').flatMap(({ step, question, reply: reaction }) => {
      const draft = draftAskedAbout(source, step, question.text);
      if (!draft) return [];
      const reacted = reaction === null ? 0 : 1;
      return [
        {
          shape: 'reward' as const,
          prompt: turnsOf(draft.step.request.messages),
          completion: reply(question.text),
          reward: reacted,
          advantage: null,
          components: { exposed: 1, reacted, propensity: question.propensity },
          reaction,
          ...provenanceOf(source, draft.step),
        },
      ];
    }),
});
