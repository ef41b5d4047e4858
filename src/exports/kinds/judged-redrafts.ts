import { textOf } from '../../contract/engine';
import { questionOf, reply } from '../attempts';
import { exporter } from '../exporter';
import { draftsOf, verdictsOn } from '../judgements';
import { provenanceOf } from '../provenance';
import type { Pair } from '../row';

/** A draft and its redraft by the scores of a judge, where nobody knows the answer (both roll-outs of DITTO #101, PIT #141). */
export default exporter<Pair>({
  title: 'Draft against redraft, by a judge',
  summary: 'A draft and the redraft made from it, of which a judge scored one higher; nobody knew the truth.',
  shape: 'pair',
  systems: [101, 141],
  rows(source) {
    const scored = draftsOf(source).flatMap((draft) => {
      const score = verdictsOn(source, draft.step.key).at(-1)?.verdict?.score ?? null;
      return score === null || !draft.text.trim() ? [] : [{ ...draft, score }];
    });
    return scored.flatMap((after, place): Pair[] => {
      const asked = after.step.request.messages.map(textOf).join('\n');
      const before = scored.slice(0, place).findLast(({ text }) => asked.includes(text.trim()));
      if (!before || before.score === after.score) return [];
      const [chosen, rejected] = after.score > before.score ? [after, before] : [before, after];
      return [
        {
          shape: 'pair',
          prompt: questionOf(source),
          chosen: reply(chosen.text),
          rejected: reply(rejected.text),
          score_chosen: chosen.score,
          score_rejected: rejected.score,
          ...provenanceOf(source, chosen.step),
        },
      ];
    });
  },
});
