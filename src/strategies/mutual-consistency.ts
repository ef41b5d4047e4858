import { act, answerOf, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { elect } from '../blocks/elect';
import { goOn } from '../blocks/go-on';
import { readAnswer } from '../blocks/parse';
import { ballot } from '../blocks/select';
import { beginningOf } from '../blocks/slip';
import { integer, number } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

/**
 * The discriminator of rStar: a second model is shown the beginning of a solution and finishes it. Solutions on whose answer
 * both come out are mutually consistent, and only these vote. rStar draws its solutions from a tree search; here they are samples.
 */
export default strategy({
  title: 'Mutual consistency',
  summary: 'A second model finishes the beginning of every solution; only answers on which both agree may win.',
  papers: [
    {
      title: 'Mutual Reasoning Makes Smaller LLMs Stronger Problem-Solvers',
      url: 'https://arxiv.org/abs/2408.06195',
    },
  ],
  family: 'sampling',
  roles: ['actor', 'discriminator'],
  needs: ['continue'],
  expect: 'A second small model as discriminator chooses better than a majority vote.',
  options: {
    samples: integer('Solutions', 6, 2, 32),
    least: number('Show at least', 0.2, 0, 1, 'Share of a solution that the second model sees.'),
    most: number('Show at most', 0.8, 0, 1),
  },
  calls: ({ samples }) => 2 * samples,

  async *run(context, { samples, least, most }) {
    const drafts = yield* repeat(context, samples, (branch) => act(branch));
    const second = context.branch('discriminate');
    const agreed = yield* repeat(second, samples, (branch, index) => {
      const share = least + branch.random() * (most - least);
      return agrees(branch, drafts[index]!, share);
    });
    const consistent = drafts.filter((_, index) => agreed[index]);
    yield context.note({ type: 'loop-stop', reason: `${consistent.length} of ${samples} are mutually consistent` });
    return answerOf(yield* elect(context, consistent.length ? consistent : drafts));
  },
});

/** Whether the second model, going on from the beginning, comes to the same answer. */
async function* agrees(context: Context, draft: Draft, share: number): Steps<boolean> {
  const prefix = beginningOf(draft.text, share);
  const { text, key } = yield* goOn(context, { prefix, role: 'discriminator' });
  // Only what the second model wrote: a number of the beginning is no agreement.
  const value = readAnswer(text, context.problem.choices);
  const same = ballot(draft) !== null && ballot({ text, value }) === ballot(draft);
  if (value === null) {
    const message = `The discriminator came to no answer: "${text.slice(-40)}".`;
    yield context.note({ type: 'warning', setting: 'discriminator', message });
  }
  const verdict = { score: value === null ? null : Number(same), feedback: text };
  if (key !== null) yield context.note({ type: 'verdict-ready', verdict, by: key, of: draft.key });
  return same;
}
