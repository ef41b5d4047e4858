import { questionOf, reply } from '../attempts';
import { judgedOf } from '../critiques';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Sft } from '../row';

/** The meta-skill of SELF (#165): answer, feedback and refined answer in one go, and the parts beside them. */
export default exporter<Sft & { readonly draft: string; readonly feedback: string; readonly refined: string }>({
  title: 'Draft, feedback, refinement',
  summary:
    'A wrong draft, what was said of it and the right redraft as one completion, with its three parts beside it.',
  shape: 'sft',
  systems: [13, 70, 147, 165],
  columns: ['draft', 'feedback', 'refined'],
  rows: (source) =>
    judgedOf(source).flatMap(({ draft, step, redraft }) =>
      !redraft?.right || draft.right
        ? []
        : [
            {
              shape: 'sft',
              prompt: questionOf(source),
              completion: reply([draft.text, step.text, redraft.text].join('\n\n')),
              draft: draft.text,
              feedback: step.text,
              refined: redraft.text,
              ...provenanceOf(source, redraft.step),
            },
          ],
    ),
});
