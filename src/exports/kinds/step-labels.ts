import { readSteps } from '../../base/read-steps';
import { readWrongStep } from '../../base/read-wrong-step';
import { attemptsOf, questionOf, type Attempt } from '../attempts';
import { judgedOf } from '../critiques';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Step } from '../row';

/**
 * A draft step by step. All steps of a right draft count as right; of a wrong draft those before the step that a critic named
 * do, and from there on none does. A wrong draft of which no step was named gives no row. `labels_by` says who labelled.
 */
export default exporter<Step & { readonly labels_by: 'outcome' | 'critic' }>({
  title: 'Steps, right and wrong',
  summary: 'Each draft as its steps, labelled by the outcome or by the first step that a critic found wrong.',
  shape: 'step',
  systems: [12, 13, 28],
  columns: ['labels_by'],
  rows(source) {
    const judged = judgedOf(source);
    return attemptsOf(source).flatMap((attempt) => {
      const steps = readSteps(attempt.text);
      const wrong = attempt.right ? steps.length : firstWrong(attempt, judged, steps.length);
      if (steps.length === 0 || wrong === null) return [];
      return [
        {
          shape: 'step' as const,
          prompt: questionOf(source)
            .map(({ content }) => content)
            .join('\n\n'),
          completions: steps,
          labels: steps.map((_step, place) => place < wrong),
          labels_by: attempt.right ? ('outcome' as const) : ('critic' as const),
          ...provenanceOf(source, attempt.step),
        },
      ];
    });
  },
});

/** Place of the first step that a critic named, among `steps`; null when none named one. */
function firstWrong(attempt: Attempt, judged: ReturnType<typeof judgedOf>, steps: number): number | null {
  for (const { draft, step, accepts } of judged) {
    if (draft.step.key !== attempt.step.key || accepts === true) continue;
    const named = readWrongStep(step.text);
    if (named !== null && named >= 1 && named <= steps) return named - 1;
  }
  return null;
}
