import { answerOf } from '../blocks/act';
import { repeat } from '../blocks/all';
import { elect } from '../blocks/elect';
import { pickBest } from '../blocks/pick-best';
import { numberOf, steer } from '../blocks/steer';
import { choice, integer } from '../contract/options';
import { strategy } from '../contract/strategy';

const method = 'cot-decoding';

/** Wang and Zhou 2024, "Chain-of-Thought Reasoning Without Prompting". */
export default strategy({
  title: 'CoT-decoding',
  summary: 'Begin with each of the likeliest first tokens, go on greedily, and keep the answer the model is surest of.',
  papers: [{ title: 'Chain-of-Thought Reasoning Without Prompting', url: 'https://arxiv.org/abs/2402.10200' }],
  family: 'sampling',
  roles: ['actor'],
  needs: ['hooks'],
  options: {
    branches: integer('Branches', 5, 2, 20),
    choose: choice(
      'Choose by',
      ['margin summed by answer', 'largest margin'],
      'Margin: p₁ − p₂ over the tokens of the answer.',
    ),
  },
  calls: ({ branches }) => branches,

  async *run(context, { branches, choose }) {
    const all = yield* repeat(context, branches, (branch, rank) =>
      steer(branch, [{ id: method, options: { rank } }], { temperature: 0 }),
    );
    const drafts = all.map(({ draft }) => draft);
    const margins = new Map(all.map(({ draft, said }) => [draft.key, numberOf(said, method, 'delta')]));
    if (choose === 'largest margin') {
      const scores = drafts.map(({ key }) => margins.get(key));
      return answerOf(yield* pickBest(context, drafts, scores, (score) => `margin ${score.toFixed(2)}`));
    }
    return answerOf(yield* elect(context, drafts, ({ key }) => margins.get(key) ?? 0, 'branches'));
  },
});
