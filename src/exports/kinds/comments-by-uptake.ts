import { questionOf } from '../attempts';
import { exporter } from '../exporter';
import { draftsOf, judgedScore } from '../judgements';
import { over } from '../over';
import { provenanceOf } from '../provenance';
import type { Pair } from '../row';

interface Comment extends Pair {
  /** Whose marks the two are ordered by: the person who could use a comment, or a judge. */
  readonly ordered_by: 'person' | 'judge';
}

/** Comments on one text, the one that was more use over each other (RbtAct #132: by uptake, which is a person's mark here). */
export default exporter<Comment>({
  title: 'Comments by their use',
  summary: 'Two comments on the same text, ordered by what a person marked them, or else by a judge.',
  shape: 'pair',
  systems: [132],
  columns: ['ordered_by'],
  rows(source) {
    const comments = draftsOf(source).filter(({ step }) => step.purpose === 'paper-comment');
    const byPerson = comments.filter(({ step }) => source.personal?.has(step.key)).length > 1;
    const marked = comments.flatMap((comment) => {
      const { key } = comment.step;
      const score = byPerson
        ? source.personal?.has(key)
          ? (source.grades.get(key)?.score ?? null)
          : null
        : judgedScore(source, key);
      return score === null ? [] : [{ ...comment, score }];
    });
    const [best, ...others] = marked.toSorted((one, other) => other.score - one.score);
    return others.flatMap((other): Comment[] =>
      best!.score === other.score
        ? []
        : [
            {
              ...over(questionOf(source), best!, other),
              ordered_by: byPerson ? 'person' : 'judge',
              ...provenanceOf(source, best!.step),
            },
          ],
    );
  },
});
