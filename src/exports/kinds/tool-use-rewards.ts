import { leaveOneOut } from '../../base/leave-one-out';
import { harmonicMean } from '../../base/harmonic-mean';
import { conversationOf } from '../conversation';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import { precisionOf, rolloutsOf } from '../rollouts';
import type { Reward } from '../row';

/**
 * Whole attempts at a task with functions, rewarded for reaching the goal and for making no call in vain (FTRL #20): the harmonic
 * mean of completeness and precision, since the exact form is open.
 */
export default exporter<Reward>({
  title: 'Precise and complete tool use',
  summary: 'Each attempt in a world with a reward for its goal and for calls that were of use, and both apart.',
  shape: 'reward',
  systems: [20],
  components: ['precision', 'completeness'],
  rows(source) {
    const rollouts = rolloutsOf(source);
    const rewards = rollouts.map((rollout) => {
      const precision = precisionOf(rollout) ?? 0;
      return { precision, completeness: rollout.score, reward: harmonicMean(precision, rollout.score) };
    });
    const advantages = leaveOneOut(rewards.map(({ reward }) => reward));
    return rollouts.map(({ step }, place) => {
      const { reward, ...components } = rewards[place]!;
      return {
        shape: 'reward',
        ...conversationOf(source, step),
        reward,
        advantage: advantages[place]!,
        components,
        ...provenanceOf(source, step),
      };
    });
  },
});
