import { act, answerOf, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { prefer } from '../blocks/compare';
import { best } from '../blocks/select';
import { integer, number } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

const wordings = ['compare', 'compare-preferred', 'compare-careful'];
const roles = ['judge', 'judge-2', 'judge-3'];

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
  roles: ['actor', 'reference', ...roles],
  expect: 'Simulated annotators rank models as people do; label noise makes over-optimisation visible.',
  options: {
    candidates: integer('Candidates', 2, 1, 8, 'Samples of the actor; one gives its win rate, several best-of-n.'),
    annotators: integer('Annotators', 3, 1, 9, 'They take turns in how they are asked.'),
    models: integer('Models of annotators', 1, 1, 3, 'With more than one, judge-2 and judge-3 take turns with judge.'),
    noise: number('Flipped labels', 0, 0, 0.5, 'Share of the labels that are turned round.'),
  },
  presets: [
    { title: 'Evaluation pool', system: 81, options: { candidates: 1, noise: 0 } },
    { title: 'Training simulator', system: 81, options: { candidates: 2, noise: 0.25 } },
  ],
  calls: ({ candidates, annotators }) => candidates * (1 + annotators) + 1,

  async *run(context, { candidates, annotators, models, noise }) {
    const drafts = yield* repeat(context, candidates, (branch) => act(branch));
    const reference = yield* act(context.branch('reference'), { role: 'reference' });
    const scored: { readonly draft: Draft; readonly wins: number }[] = [];
    for (const [index, draft] of drafts.entries()) {
      const pool = context.branch(`pool ${index}`);
      const labels = yield* repeat(pool, annotators, (branch, at) =>
        label(branch, wordings[at % 3]!, roles[at % models]!, draft, reference, noise),
      );
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
  purpose: string,
  role: string,
  draft: Draft,
  reference: Draft,
  noise: number,
): Steps<number> {
  const swapped = context.random() < 0.5;
  const flipped = context.random() < noise;
  const [first, second] = swapped ? [reference, draft] : [draft, reference];
  const winner = yield* prefer(context, first, second, role, purpose);
  return winner === null ? 0.5 : Number((winner === draft) !== flipped);
}
