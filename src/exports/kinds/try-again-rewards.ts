import { attemptsOf } from '../attempts';
import { conversationOf } from '../conversation';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Reward } from '../row';

/** Weight of repeating oneself. */
const lambda = 0.5;

/**
 * A conversation of attempts with the reward of UFO (#65): half as much for every turn it took, less λ · (1 − E/T), where E of
 * T answers are different. Nothing for one that was never right.
 */
export default exporter<Reward>({
  title: 'Conversations of attempts',
  summary: 'All attempts at a problem as one conversation; sooner right is better, repeating oneself costs.',
  shape: 'reward',
  systems: [65],
  components: ['solved', 'turns', 'distinct'],
  rows(source) {
    const attempts = attemptsOf(source).filter(
      ({ step }, place, all) => step.path === all[0]!.step.path || place === 0,
    );
    const last = attempts.at(-1);
    if (!last || attempts.length < 2) return [];
    const first = attempts.findIndex(({ right }) => right);
    const turns = first < 0 ? attempts.length : first + 1;
    const said = attempts.slice(0, turns).map(({ step, text }) => String(step.draft?.value ?? text.trim()));
    const distinct = new Set(said).size;
    const end = attempts[turns - 1]!;
    return [
      {
        shape: 'reward',
        ...conversationOf(source, end.step),
        reward: (first < 0 ? 0 : 0.5 ** (turns - 1)) - lambda * (1 - distinct / turns),
        advantage: null,
        components: { solved: first < 0 ? 0 : 1, turns, distinct },
        ...provenanceOf(source, end.step),
      },
    ];
  },
});
