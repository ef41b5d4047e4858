import { questionOf, redraftsOf, reply } from '../attempts';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Pair } from '../row';

/** Two drafts of one loop of which one was marked higher, whichever came first (correction pairs of ReVISE #124, ILF #139, in-scope pairs of C3PO #102, PIT #141). */
export default exporter<Pair>({
  title: 'Draft against redraft',
  summary: 'A draft and its redraft where the mark changed: the better one is chosen, also when the redraft was worse.',
  shape: 'pair',
  systems: [8, 93, 102, 124, 139, 141, 147, 165],
  rows: (source) =>
    redraftsOf(source)
      .filter(({ before, after }) => before.score !== after.score)
      .map(({ before, after }) => {
        const [chosen, rejected] = after.score > before.score ? [after, before] : [before, after];
        return {
          shape: 'pair',
          prompt: questionOf(source),
          chosen: reply(chosen.text),
          rejected: reply(rejected.text),
          score_chosen: chosen.score,
          score_rejected: rejected.score,
          ...provenanceOf(source, chosen.step),
        };
      }),
});
