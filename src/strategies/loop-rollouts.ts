import { callHabits } from '../base/call-habits';
import { leaveOneOut } from '../base/leave-one-out';
import { accept, checkers } from '../blocks/accept';
import { answerOf } from '../blocks/act';
import { repeat } from '../blocks/all';
import { pickBest } from '../blocks/pick-best';
import { bareLine } from '../blocks/visit';
import { story, walk, type Walk } from '../blocks/walk';
import { choice, integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

interface Rollout {
  readonly walk: Walk;
  readonly reward: number | null;
}

/**
 * LOOP (#58): several rollouts of the same task in an app world; the advantage of each is its reward less the mean reward of the
 * others, which is what its trajectory is trained with. Actions are calls as JSON where the paper has Python; the documentation of
 * a function is read by calling `docs`, so that guessing without reading can be seen.
 */
export default strategy({
  title: 'LOOP: rollouts with leave-one-out advantages',
  summary: 'Do the task several times in the same world and say how much better each attempt is than the others.',
  papers: [{ title: 'Reinforcement Learning for Long-Horizon Interactive LLM Agents', system: 58 }],
  family: 'sampling',
  roles: ['actor', 'verifier'],
  needs: ['worlds'],
  expect: 'After training, agents read documentation more often and assume less; untrained small ones guess.',
  options: {
    rollouts: integer('Rollouts', 4, 2, 16),
    turns: integer('Turns', 12, 1, 40),
    reward: choice('Rewarded by', checkers, 'The known answer looks at what is so in the end: an upper bound.'),
  },
  calls: ({ rollouts, turns }) => rollouts * (turns + 1),

  async *run(context, { rollouts, turns, reward }) {
    const all = yield* repeat(context, rollouts, async function* (branch): Steps<Rollout> {
      const gone = yield* walk(branch, { turns, tell: bareLine });
      const right = yield* accept(branch, { ...gone, text: reward === 'verifier' ? story(gone.visit) : gone.text }, reward); // prettier-ignore
      return { walk: gone, reward: right === null ? null : Number(right) };
    });
    const advantages = leaveOneOut(all.map((one) => one.reward));
    for (const [index, one] of all.entries()) yield report(context, one, advantages[index] ?? null);
    const walks = all.map((one) => one.walk);
    const rewards = all.map((one) => one.reward);
    const won = rewards.filter((one) => one === 1).length;
    return answerOf(yield* pickBest(context, walks, rewards, () => `${won} of ${rollouts} rollouts reach the goal`));
  },
});

function report(context: Context, { walk: { visit, key }, reward }: Rollout, advantage: number | null) {
  const { consulted, used, assumptions } = callHabits(visit.report?.log ?? []);
  const gain = advantage === null ? 'no advantage' : `advantage ${advantage > 0 ? '+' : ''}${advantage.toFixed(2)}`;
  const feedback = `${gain}; docs read for ${consulted} of ${used} functions; ${assumptions} calls by assumption.`;
  return context.note({ type: 'verdict-ready', verdict: { score: reward, feedback }, of: key });
}
