import { reply, turnsOf } from '../attempts';
import { judgedOf } from '../critiques';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Label } from '../row';

/** Whether a verdict was true (mirror critiques keep those whose verdict is right; verdict blocks of SPOC). */
export default exporter<Label>({
  title: 'Verdicts, true and false',
  summary: 'Each verdict of a critic or verifier, labelled by whether it was true of the draft.',
  shape: 'label',
  systems: [66, 135, 167],
  rows: (source) =>
    judgedOf(source).flatMap(({ step, draft, accepts }): Label[] =>
      accepts === null
        ? []
        : [
            {
              shape: 'label',
              prompt: turnsOf(step.request.messages),
              completion: reply(step.text),
              label: accepts === draft.right,
              ...provenanceOf(source, step),
            },
          ],
    ),
});
