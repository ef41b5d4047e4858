import { attemptsOf, siblingsAmong, turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { over } from '../over';
import { provenanceOf } from '../provenance';
import type { Pair } from '../row';

/** Answers to the very same request, one right and one wrong: ranked answers (Anyprefer #107), right against wrong siblings (SPARK #66). */
export default exporter<Pair>({
  title: 'Right over wrong samples',
  summary: 'Two answers to the same request, of which one was marked higher. Each wrong one is paired once.',
  shape: 'pair',
  systems: [4, 12, 66, 107],
  rows(source) {
    const attempts = attemptsOf(source);
    const siblingsOf = siblingsAmong(attempts);
    return attempts.flatMap((rejected): Pair[] => {
      const rivals = siblingsOf(rejected).filter(({ score }) => score > rejected.score);
      const chosen = rivals.toSorted((one, other) => other.score - one.score)[0];
      if (!chosen || chosen.text === rejected.text) return [];
      return [
        {
          ...over(turnsOf(chosen.step.request.messages), chosen, rejected),
          ...provenanceOf(source, rejected.step),
        },
      ];
    });
  },
});
