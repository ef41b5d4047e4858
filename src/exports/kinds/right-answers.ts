import { attemptsOf, reply, turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Sft } from '../row';

/** Rejection sampling (Re-ReST #9, sharpening #15 and others): what was right is worth imitating, what was not is dropped. */
export default exporter<Sft>({
  title: 'Right answers',
  summary: 'Each draft that was right, with the request it answered: fine-tune a model on its own successes.',
  shape: 'sft',
  systems: [9, 15, 16, 57, 68, 80, 100, 116, 177],
  rows: (source) =>
    attemptsOf(source)
      .filter(({ right }) => right)
      .map(({ step, text }) => ({
        shape: 'sft',
        prompt: turnsOf(step.request.messages),
        completion: reply(text),
        ...provenanceOf(source, step),
      })),
});
