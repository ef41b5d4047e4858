import { reply, turnsOf } from '../attempts';
import { judgedOf } from '../critiques';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Pair } from '../row';

/** A critique is preferred if the redraft it causes is better (Critique-RL #48, MultiCritique #137). */
export default exporter<Pair>({
  title: 'Critiques by what came of them',
  summary: 'Two critiques of the same draft, of which one led to a better redraft.',
  shape: 'pair',
  systems: [48, 137],
  rows(source) {
    const judged = judgedOf(source).filter(({ redraft }) => redraft);
    return judged.flatMap((rejected): Pair[] => {
      const rivals = judged.filter(
        ({ draft, redraft }) => draft.step.key === rejected.draft.step.key && redraft!.score > rejected.redraft!.score,
      );
      const [chosen] = rivals.toSorted((one, other) => other.redraft!.score - one.redraft!.score);
      if (!chosen || chosen.step.text === rejected.step.text) return [];
      return [
        {
          shape: 'pair',
          prompt: turnsOf(rejected.step.request.messages),
          chosen: reply(chosen.step.text),
          rejected: reply(rejected.step.text),
          score_chosen: chosen.redraft!.score,
          score_rejected: rejected.redraft!.score,
          ...provenanceOf(source, rejected.step),
        },
      ];
    });
  },
});
