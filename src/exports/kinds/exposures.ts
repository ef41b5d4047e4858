import { reply, turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { answersOf, draftAskedAbout, markedRight } from '../judgements';
import { provenanceOf } from '../provenance';
import { noiseOf, noNoise, type Noise } from '../reaction-noise';
import type { Reward } from '../row';

interface Exposure extends Reward, Noise {
  readonly reaction: string | null;
  /** By the mark of the text; null where it has none. */
  readonly marked_right: boolean | null;
}

/** Every text that was shown, with and without a reaction: what an estimator of CausalRM (#151) needs to learn propensities from. */
export default exporter<Exposure>({
  title: 'Shown, and what came of it',
  summary: 'Every text somebody was shown, with the reaction or none and how likely it was to be shown.',
  shape: 'reward',
  systems: [151],
  columns: ['reaction', 'marked_right', 'noise_liked_wrong', 'noise_disliked_right'],
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
          marked_right: markedRight(source, draft.step.key),
          ...noNoise,
          ...provenanceOf(source, draft.step),
        },
      ];
    }),
  settle: (rows) => rows.map((row) => ({ ...row, ...noiseOf(rows) })),
});
