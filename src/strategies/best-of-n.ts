import { act, answerOf } from '../blocks/act';
import { repeat } from '../blocks/all';
import { best } from '../blocks/select';
import { verify } from '../blocks/verify';
import { integer } from '../contract/options';
import { strategy } from '../contract/strategy';

/** Cobbe et al. 2021, "Training Verifiers to Solve Math Word Problems"; the score is P(Yes), as in #124 and #66. */
export default strategy({
  title: 'Best of n',
  summary: 'Sample several answers, ask a verifier how sure it is of each, return the one it trusts most.',
  papers: [{ title: 'Training Verifiers to Solve Math Word Problems', url: 'https://arxiv.org/abs/2110.14168' }],
  family: 'sampling',
  roles: ['actor', 'verifier'],
  options: { samples: integer('Samples', 4, 2, 40) },
  calls: ({ samples }) => 2 * samples,

  async *run(context, { samples }) {
    const drafts = yield* repeat(context, samples, (branch) => act(branch));
    const judge = context.branch('verify');
    const scores = yield* repeat(judge, samples, (branch, index) => verify(branch, drafts[index]!));
    const scored = drafts.map((draft, index) => ({ draft, score: scores[index] ?? null }));
    const chosen = best(scored, ({ score }) => score);
    const sure =
      chosen.score === null ? 'no verdict could be read; the first sample' : `P(Yes) = ${chosen.score.toFixed(2)}`;
    yield context.note({ type: 'answer-chosen', of: chosen.draft.key, reason: sure });
    return answerOf(chosen.draft);
  },
});
