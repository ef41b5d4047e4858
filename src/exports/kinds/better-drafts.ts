import { redraftsOf } from '../attempts';
import { exporter } from '../exporter';
import { betterOver } from '../over';
import type { Pair } from '../row';

/** Two drafts of one loop of which one was marked higher, whichever came first (correction pairs of ReVISE #124, ILF #139, in-scope pairs of C3PO #102, PIT #141). */
export default exporter<Pair>({
  title: 'Draft against redraft',
  summary: 'A draft and its redraft where the mark changed: the better one is chosen, also when the redraft was worse.',
  shape: 'pair',
  systems: [8, 93, 102, 124, 139, 141, 147, 165],
  rows: (source) => betterOver(source, redraftsOf(source)),
});
