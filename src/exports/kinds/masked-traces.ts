import { redraftsOf, reply, questionOf } from '../attempts';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Sft } from '../row';

/**
 * A wrong draft and the right one after it as one text, with no loss on the wrong part, so that a model learns to turn and not
 * to err (Partial Answer Masking of ISC #173, thought mask of PTR #145). `mask` is in characters.
 */
export default exporter<Sft>({
  title: 'Self-corrections with a mask',
  summary: 'A wrong draft followed by the right one as a single completion; the wrong part is masked from the loss.',
  shape: 'sft',
  systems: [145, 170, 173],
  rows: (source) =>
    redraftsOf(source)
      .filter(({ before, after }) => !before.right && after.right)
      .map(({ before, after }) => ({
        shape: 'sft',
        prompt: questionOf(source),
        completion: reply(`${before.text}\n\n${after.text}`),
        mask: [[0, before.text.length]],
        ...provenanceOf(source, after.step),
      })),
});
