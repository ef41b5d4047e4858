import { turnsOf } from '../attempts';
import { drawingsOf } from '../drawings';
import { exporter } from '../exporter';
import { grouped } from '../../base/grouped';
import { over } from '../over';
import { provenanceOf } from '../provenance';
import type { Pair } from '../row';
import { rubricOf, type Point } from '../rubric';

interface Compared extends Pair {
  /** Of each drawing: what a judge was asked about the things in it, and whether they were there. */
  readonly chosen_objects: readonly Point[];
  readonly rejected_objects: readonly Point[];
}

/**
 * Two pictures drawn for the same request, the better one over each other, with both pictures and the questions about objects
 * (OSPO #36; the paper's pairs are of an image generator, here models write SVG or HTML).
 */
export default exporter<Compared>({
  title: 'Pictures, better and worse',
  summary: 'Two drawings for the same request, one marked higher, with their pictures and what is on them.',
  shape: 'pair',
  systems: [36],
  columns: ['chosen_objects', 'rejected_objects', 'chosen_picture', 'rejected_picture'],
  draws: true,
  rows: (source) =>
    [...grouped(drawingsOf(source), ({ step }) => JSON.stringify(turnsOf(step.request.messages))).values()].flatMap(
      (drawings) => {
        const [best, ...others] = drawings.toSorted((one, other) => other.score - one.score);
        return others.flatMap((other): Compared[] =>
          best!.score === other.score
            ? []
            : [
                {
                  ...over(turnsOf(best!.step.request.messages), best!, other),
                  chosen_objects: rubricOf(source, best!.step.key),
                  rejected_objects: rubricOf(source, other.step.key),
                  ...provenanceOf(source, best!.step),
                  drawn: { chosen_picture: best!.report.picture, rejected_picture: other.report.picture },
                },
              ],
        );
      },
    ),
});
