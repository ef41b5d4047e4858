import { questionOf, redraftsOf, reply } from '../attempts';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Sft } from '../row';

/** The question answered at once as it was after feedback; the weight is what the second turn gained (self-distillation of RLTF #44). */
export default exporter<Sft & { readonly weight: number }>({
  title: 'Second turns as first ones',
  summary: 'The question with the redraft that rose above the first draft, as if it had been written at once.',
  shape: 'sft',
  systems: [44, 139],
  columns: ['weight'],
  rows: (source) =>
    redraftsOf(source)
      .filter(({ before, after }) => after.score > before.score)
      .map(({ before, after }) => ({
        shape: 'sft',
        prompt: questionOf(source),
        completion: reply(after.text),
        weight: after.score - before.score,
        ...provenanceOf(source, after.step),
      })),
});
