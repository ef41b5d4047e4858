import { act, answerOf, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { prefer } from '../blocks/compare';
import { best } from '../blocks/select';
import { integer, number } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

const wordings = ['compare', 'compare-preferred', 'compare-careful'];

/**
 * AlpacaFarm (#81): annotators of several wordings and models compare with a reference, in an order left to chance; the training
 * simulator flips some of their labels. What is returned is the best of n under this simulated reward.
 */
export default strategy({
  title: 'AlpacaFarm',
  summary:
    'A pool of simulated annotators compares each answer with that of a reference model; the most preferred wins.',
  papers: [{ title: 'AlpacaFarm: A Simulation Framework for Methods that Learn from Human Feedback', system: 81 }],
  family: 'protocol',
  roles: ['actor', 'reference', 'judge', 'judge-2', 'judge-3'],
  expect: 'Simulated annotators rank models as people do; label noise makes over-optimisation visible.',
  options: {
    candidates: integer('Candidates', 2, 1, 8, 'Samples of the actor; one gives its win rate, several best-of-n.'),
    annotators: integer('Annotators', 3, 1, 9, 'They take turns in wording and in the roles judge, judge-2, judge-3.'),
    noise: number('Flipped labels', 0, 0, 0.5, 'Share of the labels that are turned round.'),
  },
  presets: [
    { title: 'Evaluation pool', system: 81, options: { candidates: 1, noise: 0 } },
    { title: 'Training simulator', system: 81, options: { candidates: 2, noise: 0.25 } },
  ],
  calls: ({ candidates, annotators }) => candidates * (1 + annotators) + 1,

  async *run(context, { candidates, annotators, noise }) {
    const drafts = yield* repeat(context, candidates, (branch) => act(branch));
    const reference = yield* act(context.branch('reference'), { role: 'reference' });
    const scored: { readonly draft: Draft; readonly wins: number }[] = [];
    for (const [index, draft] of drafts.entries()) {
      const pool = context.branch(`pool ${index}`);
      const labels = yield* repeat(pool, annotators, (branch, at) => label(branch, at, draft, reference, noise));
      scored.push({ draft, wins: labels.reduce((sum, won) => sum + won, 0) / annotators });
    }
    const top = best(scored, ({ wins }) => wins);
    // A reference is worth half a win against itself.
    const chosen = top.wins < 0.5 ? reference : top.draft;
    const reason = `win rate against the reference: ${scored.map(({ wins }) => wins.toFixed(2)).join(', ')}`;
    yield context.note({ type: 'answer-chosen', of: chosen.key, reason });
    return answerOf(chosen);
  },
});

/** 1 when the draft is preferred, 0 when the reference is, ½ when neither can be read. */
async function* label(
  context: Context,
  annotator: number,
  draft: Draft,
  reference: Draft,
  noise: number,
): Steps<number> {
  const role = annotator % 3 === 0 ? 'judge' : `judge-${(annotator % 3) + 1}`;
  const purpose = wordings[annotator % wordings.length]!;
  const swapped = context.random() < 0.5;
  const flipped = context.random() < noise;
  const [first, second] = swapped ? [reference, draft] : [draft, reference];
  const winner = yield* prefer(context, first, second, role, purpose);
  return winner === null ? 0.5 : Number((winner === draft) !== flipped);
}
