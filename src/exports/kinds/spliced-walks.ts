import { regrets } from '../../base/regrets';
import { turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Sft } from '../row';

/**
 * A bad walk up to its first bad action, a word of regret and the good walk from where the two parted, as one completion. Only the
 * regret and what follows it carry a loss (Agent-R #73).
 */
export default exporter<Sft>({
  title: 'Walks that notice their error',
  summary: 'A bad walk that is broken off with a word of regret and goes on as a good one; the bad part is masked.',
  shape: 'sft',
  systems: [73],
  rows(source) {
    const { steps } = source.view;
    const first = steps.find((step) => step.kind === 'model' && step.role === 'actor');
    if (first?.kind !== 'model') return [];
    return steps.flatMap((step): Sft[] => {
      if (step.kind !== 'model' || step.purpose !== 'agent-r-label' || !step.verdict) return [];
      const { feedback } = step.verdict;
      const turning = Math.min(...regrets.map((regret) => feedback.indexOf(regret)).filter((place) => place >= 0));
      if (!Number.isFinite(turning)) return [];
      return [
        {
          shape: 'sft',
          prompt: turnsOf(first.request.messages),
          completion: [{ role: 'assistant', content: feedback }],
          mask: [[0, turning]],
          ...provenanceOf(source, first),
        },
      ];
    });
  },
});
