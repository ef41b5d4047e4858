import { redraftsOf, reply, turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Sft } from '../row';

/** Chains whose refinement passes: LeDex (#70), CYCLE (#93), the reflector of Re-ReST (#9). */
export default exporter<Sft>({
  title: 'Repairs that worked',
  summary: 'A request that showed a wrong draft (and what was said of it), answered by the redraft that was right.',
  shape: 'sft',
  systems: [9, 12, 66, 70, 80, 93, 144, 165],
  rows: (source) =>
    redraftsOf(source)
      .filter(({ before, after }) => !before.right && after.right)
      .map(({ after: { step, text } }) => ({
        shape: 'sft',
        prompt: turnsOf(step.request.messages),
        completion: reply(text),
        ...provenanceOf(source, step),
      })),
});
