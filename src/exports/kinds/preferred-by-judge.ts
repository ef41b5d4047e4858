import { turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { grouped } from '../../base/grouped';
import { draftsOf, judgedScore } from '../judgements';
import { over } from '../over';
import { provenanceOf } from '../provenance';
import type { Pair } from '../row';

interface Ranked extends Pair {
  /** Places among the answers to the request by the judge's score, from 1, and how many there were. */
  readonly rank_chosen: number;
  readonly rank_rejected: number;
  readonly candidates: number;
}

/**
 * Answers to the very same request by what a judge made of them, without anybody knowing the answer: by hindsight where they were
 * judged twice (RLHS #60), by rank and score (Anyprefer #107), weighted by the difference of scores (StepORLM #28), by likeness of
 * a pleased follow-up (FLR #123).
 */
export default exporter<Ranked>({
  title: 'Preferred by a judge',
  summary: 'The answer that a judge scored highest over each other answer to the same request; nobody knew the truth.',
  shape: 'pair',
  systems: [28, 60, 107, 123],
  columns: ['rank_chosen', 'rank_rejected', 'candidates'],
  rows(source) {
    const scored = draftsOf(source).flatMap((draft) => {
      const score = judgedScore(source, draft.step.key);
      return score === null ? [] : [{ ...draft, score, request: JSON.stringify(turnsOf(draft.step.request.messages)) }];
    });
    return [...grouped(scored, ({ request }) => request).values()].flatMap((group) => {
      const [best, ...others] = group.toSorted((one, other) => other.score - one.score);
      return others.flatMap((other, place): Ranked[] =>
        best!.score === other.score || best!.text === other.text
          ? []
          : [
              {
                ...over(turnsOf(best!.step.request.messages), best!, other),
                rank_chosen: 1,
                rank_rejected: place + 2,
                candidates: group.length,
                ...provenanceOf(source, other.step),
              },
            ],
      );
    });
  },
});
