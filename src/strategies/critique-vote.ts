import { act, answerOf } from '../blocks/act';
import { repeat } from '../blocks/all';
import { critique } from '../blocks/critique';
import { elect } from '../blocks/elect';
import { redraft } from '../blocks/redraft';
import { integer } from '../contract/options';
import { strategy } from '../contract/strategy';

/** The parallel scaling of MathCritique (#13) and vote@K of Critique-RL (#48): critic-guided chains, then a majority vote. */
export default strategy({
  title: 'Critique and vote',
  summary: 'Several drafts are each criticised and, where found wrong, redrafted; the most common answer wins.',
  papers: [
    { title: 'Enhancing LLM Reasoning via Critique Models with Test-Time and Training-Time Supervision', system: 13 },
    {
      title: 'Critique-RL: Training Language Models for Critiquing through Two-Stage Reinforcement Learning',
      system: 48,
    },
  ],
  family: 'sampling',
  roles: ['actor', 'critic', 'reviser'],
  expect: 'A majority of criticised drafts beats a majority of plain ones where the critic is better than the actor.',
  options: { chains: integer('Chains', 5, 2, 20, 'Each is a draft, its critique and, where that is bad, a redraft.') },
  calls: ({ chains }) => 3 * chains,

  async *run(context, { chains }) {
    const ends = yield* repeat(context, chains, async function* (branch) {
      const draft = yield* act(branch);
      const { score, feedback } = yield* critique(branch, draft);
      return score === 1 ? draft : yield* redraft(branch, draft, feedback);
    });
    return answerOf(yield* elect(context, ends, undefined, 'chains'));
  },
});
