import { attemptsOf, reply, turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Label } from '../row';

/** Marks that a person gave by hand, which stand above those of graders (implicit and explicit feedback, RLUF #55). */
export default exporter<Label>({
  title: 'Marks of people',
  summary: 'Drafts that a person marked right or wrong by hand.',
  shape: 'label',
  systems: [55],
  rows: (source) =>
    attemptsOf(source)
      .filter(({ step }) => source.personal?.has(step.key))
      .map(({ step, text, right }) => ({
        shape: 'label',
        prompt: turnsOf(step.request.messages),
        completion: reply(text),
        label: right,
        ...provenanceOf(source, step),
      })),
});
