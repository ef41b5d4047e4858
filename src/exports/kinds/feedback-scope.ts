import { questionOf } from '../attempts';
import { judgedOf } from '../critiques';
import { exporter } from '../exporter';
import { over } from '../over';
import { provenanceOf } from '../provenance';
import type { Pair } from '../row';

interface Scoped extends Pair {
  /** What was said. */
  readonly feedback: string;
  /** Where the feedback applied the revision is preferred, where it did not the original is. */
  readonly scope: 'in' | 'near' | 'out';
}

/**
 * Verbal feedback with where it applies (C3PO #102): a draft that it bettered was in its scope, and the revision is chosen; one
 * that it made worse was not, and the original is. Near its scope is a right draft that was rewritten, and no better for it: it was
 * not meant, and the original is chosen. What was wrong and stayed so says nothing.
 */
export default exporter<Scoped>({
  title: 'Feedback and its scope',
  summary: 'What was said of a draft, with the revision chosen where it helped and the original where it harmed.',
  shape: 'pair',
  systems: [102],
  columns: ['feedback', 'scope'],
  rows: (source) =>
    judgedOf(source).flatMap(({ draft, step, redraft }): Scoped[] => {
      if (!redraft || (redraft.score === draft.score && !(draft.right && redraft.text.trim() !== draft.text.trim())))
        return [];
      const helped = redraft.score > draft.score;
      const missed = redraft.score === draft.score ? 'near' : 'out';
      const [chosen, rejected] = helped ? [redraft, draft] : [draft, redraft];
      return [
        {
          ...over(questionOf(source), chosen, rejected),
          feedback: step.text,
          scope: helped ? 'in' : missed,
          ...provenanceOf(source, redraft.step),
        },
      ];
    }),
});
