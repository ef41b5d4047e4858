import { harmonicMean } from '../base/harmonic-mean';
import { usefulCalls } from '../base/useful-calls';
import { accept, checkers } from '../blocks/accept';
import { answerOf } from '../blocks/act';
import { repeat } from '../blocks/all';
import { pickBest } from '../blocks/pick-best';
import { story, walk, type Walk } from '../blocks/walk';
import { choice, integer } from '../contract/options';
import { strategy, type Steps } from '../contract/strategy';

interface Rewarded {
  readonly walk: Walk;
  readonly precision: number;
  readonly completeness: number | null;
  readonly reward: number | null;
}

/**
 * FTRL (#20): rollouts in a local environment, each rewarded by how precise its calls were and how complete its result: here their
 * harmonic mean, since the exact form is open. A call is useful when it worked and something it gave was used later, or when it
 * changed something by doing so. The environments are the worlds that came with the page instead of generated ones.
 */
export default strategy({
  title: 'FTRL: precision times completeness',
  summary: 'Do the task several times; a good attempt reaches the goal and makes no call that it did not need.',
  papers: [
    {
      title: 'Feedback-Driven Tool-Use Improvements in Large Language Models via Automated Build Environments',
      system: 20,
    },
  ],
  family: 'sampling',
  roles: ['actor', 'verifier'],
  needs: ['worlds'],
  expect: 'Rewarding both terms keeps models from calling everything there is; the paper gains over ten points.',
  options: {
    rollouts: integer('Rollouts', 3, 1, 16),
    turns: integer('Turns', 12, 1, 40),
    complete: choice('Complete says', checkers, 'The known answer looks at what is so in the end: an upper bound.'),
  },
  calls: ({ rollouts, turns }) => rollouts * (turns + 1),

  async *run(context, { rollouts, turns, complete }) {
    const all = yield* repeat(context, rollouts, async function* (branch): Steps<Rewarded> {
      const gone = yield* walk(branch, { turns });
      const judged = { ...gone, text: complete === 'verifier' ? story(gone.visit) : gone.text };
      const right = yield* accept(branch, judged, complete);
      const { useful, made } = usefulCalls(gone.visit.report?.log ?? []);
      const precision = made ? useful / made : 0;
      const completeness = right === null ? null : Number(right);
      const reward = completeness === null ? null : harmonicMean(precision, completeness);
      const feedback = `precision ${precision.toFixed(2)} (${useful} of ${made} calls), completeness ${completeness ?? 'unknown'}`; // prettier-ignore
      yield branch.note({ type: 'verdict-ready', verdict: { score: reward, feedback }, of: gone.key });
      return { walk: gone, precision, completeness, reward };
    });
    const walks = all.map((one) => one.walk);
    const rewards = all.map((one) => one.reward);
    return answerOf(yield* pickBest(context, walks, rewards, (score) => `the best reward, ${score.toFixed(2)}`));
  },
});
