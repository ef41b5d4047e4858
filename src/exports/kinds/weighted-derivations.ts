import { turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { draftsOf, judgedScore } from '../judgements';
import { over } from '../over';
import { provenanceOf } from '../provenance';
import type { Pair } from '../row';

/**
 * Derivations of the same model in pairs, each pair with a weight: the difference of what a judge gave their steps on average,
 * where one that no solver could solve is worth nothing (weighted DPO of StepORLM #28). Every better one meets every worse one.
 */
export default exporter<Pair & { readonly weight: number }>({
  title: 'Weighted derivations',
  summary: 'A derivation whose steps were judged better over each worse one, weighted by how much better it was.',
  shape: 'pair',
  systems: [28],
  columns: ['weight'],
  rows(source) {
    const derivations = draftsOf(source).flatMap((draft) => {
      const judged = judgedScore(source, draft.step.key);
      if (draft.step.purpose !== 'step-orlm' || judged === null) return [];
      return [{ ...draft, score: draft.value === null ? 0 : judged }];
    });
    return derivations.flatMap((better) =>
      derivations
        .filter((worse) => worse.score < better.score && worse.text !== better.text)
        .map((worse) => ({
          ...over(turnsOf(better.step.request.messages), better, worse),
          weight: better.score - worse.score,
          ...provenanceOf(source, better.step),
        })),
    );
  },
});
