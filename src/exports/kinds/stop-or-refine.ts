import { attemptsOf, reply, turnsOf } from '../attempts';
import { judgedOf } from '../critiques';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Pair } from '../row';

/**
 * Verdicts of one judge on two drafts of the same problem, or twice on one: the true verdict over the false one for the same
 * request (verification pairs of ReVISE #124, discriminative pairs of #137).
 */
export default exporter<Pair>({
  title: 'True over false verdicts',
  summary: 'Two verdicts on the same draft, of which one was true: teach a model when to stop and when to redo.',
  shape: 'pair',
  systems: [124, 137],
  rows(source) {
    if (attemptsOf(source).length === 0) return [];
    const judged = judgedOf(source).filter(({ accepts }) => accepts !== null);
    return judged.flatMap((rejected): Pair[] => {
      if (rejected.accepts === rejected.draft.right) return [];
      const chosen = judged.find(
        ({ draft, accepts }) => draft.step.key === rejected.draft.step.key && accepts === draft.right,
      );
      if (!chosen) return [];
      return [
        {
          shape: 'pair',
          prompt: turnsOf(rejected.step.request.messages),
          chosen: reply(chosen.step.text),
          rejected: reply(rejected.step.text),
          ...provenanceOf(source, rejected.step),
        },
      ];
    });
  },
});
