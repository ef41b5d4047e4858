import { attemptsOf, reply, turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Reward } from '../row';

/**
 * Solutions that were gone on with from a given beginning: the beginning is the last turn of the prompt, the initial state of
 * Self-ReSET (#175), and the reward says whether the model came right from there.
 */
export default exporter<Reward>({
  title: 'Beginnings to recover from',
  summary: 'A beginning, flawed or not, that a model had to go on from, and whether it came right in the end.',
  shape: 'reward',
  systems: [175],
  components: ['recovered', 'beginning'],
  rows: (source) =>
    attemptsOf(source).flatMap(({ step, text, score, right }): Reward[] => {
      const prompt = turnsOf(step.request.messages);
      const begun = prompt.at(-1);
      if (begun?.role !== 'assistant') return [];
      return [
        {
          shape: 'reward',
          prompt,
          completion: reply(text),
          reward: score,
          advantage: null,
          components: { recovered: right ? 1 : 0, beginning: begun.content.length },
          ...provenanceOf(source, step),
        },
      ];
    }),
});
