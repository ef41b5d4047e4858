import { reply, turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Reward } from '../row';

/** Questions a proposer invented, each with what it was worth to the solver: most where half of the attempts succeed (Dr. Zero #174). */
export default exporter<Reward>({
  title: 'Invented questions',
  summary: 'Each question that a proposer invented, rewarded for being neither trivial nor hopeless to the solver.',
  shape: 'reward',
  systems: [96, 174],
  components: ['difficulty'],
  rows(source) {
    const proposed = source.view.steps.flatMap((step) => {
      const reward = step.kind === 'model' && step.role === 'proposer' ? step.verdict?.score : undefined;
      return step.kind === 'model' && step.done && typeof reward === 'number' ? [{ step, reward }] : [];
    });
    const asked = ({ step }: (typeof proposed)[number]) => JSON.stringify(turnsOf(step.request.messages));
    return proposed.map((one) => {
      const others = proposed.filter((other) => other !== one && asked(other) === asked(one));
      return {
        shape: 'reward',
        prompt: turnsOf(one.step.request.messages),
        completion: reply(one.step.text),
        reward: one.reward,
        advantage: others.length ? one.reward - mean(others.map(({ reward }) => reward)) : null,
        components: { difficulty: one.reward },
        ...provenanceOf(source, one.step),
      };
    });
  },
});

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
