import { redraftsOf, reply, turnsOf } from '../attempts';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Reward } from '../row';

/** Weight of the progress; the paper's value is not known to us, 1 is our choice. */
const alpha = 1;

/** The second turn of two with the bonus of SCoRe (#158): reward = c₂ + α · (c₂ − c₁), c the marks of the turns. */
export default exporter<Reward>({
  title: 'Second turns with a progress bonus',
  summary: 'Each redraft with a reward that counts its mark, and by how much it rose above the draft before.',
  shape: 'reward',
  systems: [44, 158],
  components: ['first', 'second', 'progress'],
  rows: (source) =>
    redraftsOf(source).map(({ before, after }) => {
      const progress = after.score - before.score;
      return {
        shape: 'reward',
        prompt: turnsOf(after.step.request.messages),
        completion: reply(after.text),
        reward: after.score + alpha * progress,
        advantage: progress,
        components: { first: before.score, second: after.score, progress },
        ...provenanceOf(source, after.step),
      };
    }),
});
