import { act, answerOf, type Draft } from '../blocks/act';
import { all, repeat } from '../blocks/all';
import { likelihood } from '../blocks/likelihood';
import { mean } from '../blocks/mean';
import { pickBest } from '../blocks/pick-best';
import { posed } from '../blocks/posed';
import { user } from '../contract/engine';
import { integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

/** What people say after a good and after a bad reply: correct, helpful, clear. The lists are ours. */
const praise = ['Yes, that is right.', 'Thank you, that helps me.', 'I understand it now.'];
const blame = ['No, that is wrong.', 'That does not help me.', 'I do not understand that.'];

/**
 * FLR (#123): the reward of a reply is how much likelier a pleased follow-up is than a displeased one. The follow-up is scored
 * as the end of a described conversation, since engines score only what an assistant says.
 */
export default strategy({
  title: 'FLR: what would be said next?',
  summary: 'Sample several answers and return the one after which thanks are likelier than complaints.',
  papers: [{ title: 'Aligning Language Models Using Follow-up Likelihood as Reward Signal', system: 123 }],
  family: 'sampling',
  roles: ['actor', 'judge'],
  needs: ['score'],
  options: { samples: integer('Samples', 4, 2, 16) },
  calls: ({ samples }) => samples * (1 + praise.length + blame.length),

  async *run(context, { samples }) {
    const drafts = yield* repeat(context, samples, (branch) => act(branch));
    const judge = context.branch('follow-up');
    const scores = yield* repeat(judge, samples, (branch, index) => reward(branch, drafts[index]!));
    const reasonOf = (score: number) => `praise minus blame: ${score.toFixed(2)} nats`;
    return answerOf(yield* pickBest(context, drafts, scores, reasonOf));
  },
});

/** Mean log p of the pleased follow-ups minus that of the displeased ones. */
async function* reward(context: Context, { text }: Draft): Steps<number> {
  const messages = [user(fill('flr-follow-up', { question: posed(context), draft: text }, context.wording))];
  const heard = async function* (phrase: string, index: number): Steps<number> {
    const { sum } = yield* likelihood(context.branch(index), messages, phrase, { purpose: 'flr-follow-up' });
    return sum;
  };
  const sums = yield* all(context, [...praise, ...blame].map(heard));
  return mean(sums.slice(0, praise.length))! - mean(sums.slice(praise.length))!;
}
