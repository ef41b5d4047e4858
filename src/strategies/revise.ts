import { act, answerOf, question, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { reply } from '../blocks/converse';
import { elect } from '../blocks/elect';
import { verify } from '../blocks/verify';
import { integer, number } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

interface Attempt {
  readonly draft: Draft;
  /** P(stop): how sure the verifier is that nothing has to be refined. */
  readonly confidence: number | null;
}

/**
 * ReVISE (#124): after every attempt the model decides to stop or to refine; all attempts vote with the confidence of that
 * decision. The trained decision token is stood in for by P(Yes) of a verifier.
 */
export default strategy({
  title: 'ReVISE: stop or refine',
  summary: 'Solve, ask how sure it is, refine while it is not; all attempts vote by how sure they were.',
  papers: [{ title: 'ReVISE: Learning to Refine at Test-Time via Intrinsic Self-Verification', system: 124 }],
  family: 'loop',
  roles: ['actor', 'verifier', 'reviser'],
  expect: 'Trained, Llama-3.2-1B goes from 22 to 28 percent on GSM8K and to 33 with the weighted vote of five.',
  options: {
    samples: integer('Chains', 3, 1, 16, 'Each solves and refines on its own.'),
    rounds: integer('Refinements', 3, 1, 10),
    stopAt: number('Stop at', 0.5, 0, 1, 'P(stop) from which nothing is refined.'),
  },
  calls: ({ samples, rounds }) => 2 * samples * (rounds + 1),

  async *run(context, { samples, rounds, stopAt }) {
    const chains = yield* repeat(context, samples, (branch) => chain(branch, rounds, stopAt));
    const attempts = chains.flat();
    const weights = new Map(attempts.map(({ draft, confidence }) => [draft, confidence ?? 0]));
    const drafts = attempts.map(({ draft }) => draft);
    return answerOf(yield* elect(context, drafts, (draft) => weights.get(draft) ?? 0, 'attempts'));
  },
});

async function* chain(context: Context, rounds: number, stopAt: number): Steps<Attempt[]> {
  const attempts: Attempt[] = [];
  let draft = yield* act(context);
  for (let round = 0; ; round++) {
    const confidence = yield* verify(context, draft);
    attempts.push({ draft, confidence });
    if (round === rounds || (confidence !== null && confidence >= stopAt)) return attempts;
    const messages = reply(context, question(context), draft.text, 'review');
    draft = yield* act(context, { messages, purpose: 'review', role: 'reviser' });
  }
}
