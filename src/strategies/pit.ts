import { act, answerOf } from '../blocks/act';
import { compare } from '../blocks/compare';
import { lookAgain } from '../blocks/look-again';
import { integer } from '../contract/options';
import { strategy } from '../contract/strategy';

/** PIT (#141): make it better than it is, without being told what better means; a judge says when it no longer is. */
export default strategy({
  title: 'Improve while it gets better',
  summary: 'Rewrite the answer again and again, as long as a judge prefers the new one in both orders.',
  papers: [{ title: 'Enable Language Models to Implicitly Learn Self-Improvement From Data', system: 141 }],
  family: 'loop',
  roles: ['actor', 'reviser', 'judge'],
  expect: 'The first improvement is the likeliest to be preferred; later ones are more often ties or losses.',
  options: { rounds: integer('Improvements', 3, 1, 10) },
  calls: ({ rounds }) => 3 * rounds + 1,

  async *run(context, { rounds }) {
    let draft = yield* act(context);
    for (let round = 1; round <= rounds; round++) {
      const improved = yield* lookAgain(context, draft);
      const better = yield* compare(context, draft, improved);
      if (better !== improved) {
        const reason = better ? 'the judge prefers the version before' : 'the judge prefers neither version';
        yield context.note({ type: 'loop-stop', reason });
        yield context.note({ type: 'answer-chosen', of: draft.key, reason });
        return answerOf(draft);
      }
      draft = improved;
    }
    yield context.note({ type: 'loop-stop', reason: `${rounds} improvements are over` });
    return answerOf(draft);
  },
});
