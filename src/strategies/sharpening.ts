import { act, answerOf, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { elect } from '../blocks/elect';
import { pickBest } from '../blocks/pick-best';
import { verify } from '../blocks/verify';
import { choice, integer, number } from '../contract/options';
import { strategy } from '../contract/strategy';

/**
 * Sharpening (#15): of N samples, the one the model itself finds likeliest. The likelihood is recorded while it is written, of
 * the model's own distribution, so it costs no further call.
 */
export default strategy({
  title: 'Sharpening',
  summary: 'Sample several answers and return the one that the model itself finds most likely.',
  papers: [{ title: 'Self-Improvement in Language Models: The Sharpening Mechanism', system: 15 }],
  family: 'sampling',
  roles: ['actor', 'verifier'],
  needs: ['logprobs'],
  expect: 'Accuracy rises with the number of samples towards that of greedy decoding or a little over it.',
  options: {
    samples: integer('Samples', 8, 1, 50),
    temperature: number(
      'Temperature',
      1,
      0,
      2,
      'The samples should come from the distribution of the model itself: 1.',
    ),
    reward: choice('Prefer by', ['log-probability', 'log-probability per token', 'majority', 'P(True)']),
  },
  calls: ({ samples, reward }) => samples * (reward === 'P(True)' ? 2 : 1),

  async *run(context, { samples, temperature, reward }) {
    const drafts = yield* repeat(context, samples, (branch) => act(branch, { temperature, logprobs: 0 }));
    if (reward === 'majority') return answerOf(yield* elect(context, drafts));
    const judge = context.branch('verify');
    const scores =
      reward === 'P(True)'
        ? yield* repeat(judge, samples, (branch, index) => verify(branch, drafts[index]!))
        : drafts.map((draft) => logprobOf(draft, reward === 'log-probability per token'));
    return answerOf(yield* pickBest(context, drafts, scores, (score) => `${reward} ${score.toFixed(2)}`));
  },
});

/** Σ log p of what was written, or its mean; natural logarithm. Null where the model did not tell. */
function logprobOf({ tokens }: Draft, perToken: boolean): number | null {
  if (!tokens?.length) return null;
  const sum = tokens.reduce((total, { logprob }) => total + logprob, 0);
  return perToken ? sum / tokens.length : sum;
}
