import { reply, turnsOf } from '../attempts';
import { judgedOf } from '../critiques';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Sft } from '../row';

/** Rejection sampling of judges: traces with a true verdict (J1 #92), contrastive critiques whose verdict holds (Mirror-Critique #135). */
export default exporter<Sft>({
  title: 'True verdicts',
  summary: 'What a judge wrote when its verdict on the draft was true: fine-tune a judge on its own successes.',
  shape: 'sft',
  systems: [92, 135],
  rows: (source) =>
    judgedOf(source)
      .filter(({ accepts, draft }) => accepts === draft.right)
      .map(({ step }) => ({
        shape: 'sft',
        prompt: turnsOf(step.request.messages),
        completion: reply(step.text),
        ...provenanceOf(source, step),
      })),
});
