import { reply, turnsOf } from '../attempts';
import { judgedOf } from '../critiques';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Sft } from '../row';

/** A critique is kept only if the draft was wrong and the redraft made from it was right: the filter of MathCritique (#13). */
export default exporter<Sft>({
  title: 'Critiques that helped',
  summary: 'What the critic said of a wrong draft, when the redraft made from it was right: teach a critic to help.',
  shape: 'sft',
  systems: [13, 44, 137],
  rows: (source) =>
    judgedOf(source)
      .filter(({ draft, redraft }) => !draft.right && redraft?.right)
      .map(({ step }) => ({
        shape: 'sft',
        prompt: turnsOf(step.request.messages),
        completion: reply(step.text),
        ...provenanceOf(source, step),
      })),
});
