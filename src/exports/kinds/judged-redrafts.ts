import { redraftsAmong } from '../attempts';
import { exporter } from '../exporter';
import { draftsOf, judgedScore } from '../judgements';
import { betterOver } from '../over';
import type { Pair } from '../row';

/** A draft and its redraft by the scores of a judge, where nobody knows the answer (both roll-outs of DITTO #101, PIT #141). */
export default exporter<Pair>({
  title: 'Draft against redraft, by a judge',
  summary: 'A draft and the redraft made from it, of which a judge scored one higher; nobody knew the truth.',
  shape: 'pair',
  systems: [101, 141],
  rows(source) {
    const scored = draftsOf(source).flatMap((draft) => {
      const score = judgedScore(source, draft.step.key);
      return score === null || !draft.text.trim() ? [] : [{ ...draft, score }];
    });
    return betterOver(source, redraftsAmong(scored));
  },
});
