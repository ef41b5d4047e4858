import { act, answerOf, question, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { likelihood } from '../blocks/likelihood';
import { pickBest } from '../blocks/pick-best';
import { posed } from '../blocks/posed';
import { user } from '../contract/engine';
import { choice, integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

/**
 * TRLM-Fo (#149): an answer is good when the question can be told from it. The forward model scores the question given the
 * answer; the variant trained on reversed text is not available. The baseline scores the answer given the question.
 */
export default strategy({
  title: 'TRLM: from the answer to the question',
  summary: 'Sample several answers and return the one from which the question could best be guessed.',
  papers: [{ title: 'Time-Reversal Provides Unsupervised Feedback to LLMs', system: 149 }],
  family: 'sampling',
  roles: ['actor', 'judge'],
  needs: ['score'],
  expect: 'Up to five points of win rate over choosing by the perplexity of the answer.',
  options: {
    samples: integer('Samples', 16, 2, 32),
    direction: choice('Score', ['question given answer', 'answer given question']),
  },
  calls: ({ samples }) => 2 * samples,
  presets: [
    { title: 'TRLM-Fo', system: 149, options: {} },
    { title: 'Self-perplexity (baseline)', options: { direction: 'answer given question' } },
  ],

  async *run(context, { samples, direction }) {
    const drafts = yield* repeat(context, samples, (branch) => act(branch));
    const judge = context.branch('score');
    const scores = yield* repeat(judge, samples, (branch, index) =>
      direction === 'question given answer' ? backward(branch, drafts[index]!) : forward(branch, drafts[index]!),
    );
    const reasonOf = (score: number) => `log p(${direction}) = ${score.toFixed(2)}`;
    return answerOf(yield* pickBest(context, drafts, scores, reasonOf));
  },
});

/** Σ log p of the question; its length is the same for every answer. */
async function* backward(context: Context, { text }: Draft): Steps<number> {
  const messages = [user(fill('trlm-fo-question', { draft: text }, context.wording))];
  const { sum } = yield* likelihood(context, messages, posed(context), { purpose: 'trlm-fo-question' });
  return sum;
}

/** Mean log p of the answer: what its perplexity ranks by. */
async function* forward(context: Context, { text }: Draft): Steps<number> {
  const { mean } = yield* likelihood(context, question(context), text, { purpose: 'solve' });
  return mean;
}
