import { act, answerOf, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { critique } from '../blocks/critique';
import { elect } from '../blocks/elect';
import { redraft } from '../blocks/redraft';
import { flag, integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

/** SELF (#165): feedback in words and one refinement, both by the model itself; the filter is the one that chose its training data. */
export default strategy({
  title: 'Self-feedback, refined once',
  summary: 'The model judges its answer in words, refines it, and may keep only refinements it approves of.',
  papers: [{ title: 'SELF: Language-Driven Self-Evolution for Large Language Model', system: 165 }],
  family: 'loop',
  roles: ['actor', 'self', 'reviser'],
  expect:
    'Trained for it, a 7B model gains a few points; untrained, its feedback on itself is rarely right about what is wrong.',
  options: {
    votes: integer('Refined answers', 1, 1, 10, 'With more than one, the most common answer wins.'),
    filter: flag('Filter', false, 'Drop refined answers that the model does not approve of.'),
  },
  calls: ({ votes, filter }) => 2 + votes * (filter ? 2 : 1),

  async *run(context, { votes, filter }) {
    const draft = yield* act(context);
    const { score, feedback } = yield* critique(context, draft, 'self');
    if (score === 1) {
      yield context.note({ type: 'loop-stop', reason: 'it approves of its answer' });
      return answerOf(draft);
    }
    const refined = yield* repeat(context, votes, (branch) => refine(branch, draft, feedback, filter));
    const kept = refined.filter((one) => one !== null);
    if (!kept.length) {
      yield context.note({ type: 'answer-chosen', of: draft.key, reason: 'no refined answer was approved' });
      return answerOf(draft);
    }
    return answerOf(kept.length === 1 ? kept[0]! : yield* elect(context, kept, undefined, 'refined answers'));
  },
});

/** Null when it was filtered out. */
async function* refine(context: Context, draft: Draft, feedback: string, filter: boolean): Steps<Draft | null> {
  const refined = yield* redraft(context, draft, feedback);
  if (!filter) return refined;
  const { score } = yield* critique(context, refined, 'self');
  return score === 1 ? refined : null;
}
