import { reply, turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { answersOf, draftAskedAbout, markedRight } from '../judgements';
import { provenanceOf } from '../provenance';
import { noiseOf, noNoise, speaksFor, type Noise } from '../reaction-noise';
import type { Label } from '../row';

interface Reaction extends Label, Noise {
  /** What was pressed. */
  readonly reaction: string;
  readonly exposed: true;
  /** Probability with which the text was shown at all. */
  readonly propensity: number;
  /** By the mark of the text; null where it has none. */
  readonly marked_right: boolean | null;
}

/**
 * What people pressed under a text (RLUF #55). A text that is shown rarely counts as much more when somebody does react to it:
 * the weight is 1 / propensity (inverse propensity weighting, CausalRM #151). Who saw a text and did nothing is no label:
 * see "Shown, and what came of it".
 */
export default exporter<Reaction>({
  title: 'Reactions of people',
  summary: 'A text with what somebody pressed under it, weighted by how seldom it was shown.',
  shape: 'label',
  systems: [55, 151],
  columns: ['reaction', 'exposed', 'propensity', 'marked_right', 'noise_liked_wrong', 'noise_disliked_right'],
  rows: (source) =>
    answersOf(source, 'react').flatMap(({ step, question, reply: reaction }): Reaction[] => {
      const draft = draftAskedAbout(source, step, question.text);
      if (reaction === null || !draft) return [];
      return [
        {
          shape: 'label',
          prompt: turnsOf(draft.step.request.messages),
          completion: reply(question.text),
          label: speaksFor(reaction),
          weight: 1 / question.propensity,
          reaction,
          exposed: true,
          propensity: question.propensity,
          marked_right: markedRight(source, draft.step.key),
          ...noNoise,
          ...provenanceOf(source, draft.step),
        },
      ];
    }),
  settle: (rows) => rows.map((row) => ({ ...row, ...noiseOf(rows) })),
});
