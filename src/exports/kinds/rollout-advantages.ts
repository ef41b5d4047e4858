import { leaveOneOut } from '../../base/leave-one-out';
import { conversationOf } from '../conversation';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import { rolloutsOf } from '../rollouts';
import type { Reward } from '../row';

/** Whole attempts at a task with functions, each with its mark less the mean mark of the others (LOOP #58). */
export default exporter<Reward>({
  title: 'Whole attempts with advantages',
  summary: 'Each attempt in a world, from the task to its last call, and by how much it beat the other attempts.',
  shape: 'reward',
  systems: [58],
  components: ['outcome'],
  rows(source) {
    const rollouts = rolloutsOf(source);
    if (rollouts.length < 2) return [];
    const advantages = leaveOneOut(rollouts.map(({ score }) => score));
    return rollouts.map(({ step, score }, place) => ({
      shape: 'reward',
      ...conversationOf(source, step),
      reward: score,
      advantage: advantages[place]!,
      components: { outcome: score },
      ...provenanceOf(source, step),
    }));
  },
});
