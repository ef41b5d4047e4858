import { act, answerOf } from '../blocks/act';
import { repeat } from '../blocks/all';
import { elect } from '../blocks/elect';
import { integer } from '../contract/options';
import { strategy } from '../contract/strategy';

/** Wang et al. 2022, "Self-Consistency Improves Chain of Thought Reasoning in Language Models". */
export default strategy({
  title: 'Self-consistency',
  summary: 'Sample several answers and return the most common one.',
  papers: [
    {
      title: 'Self-Consistency Improves Chain of Thought Reasoning in Language Models',
      url: 'https://arxiv.org/abs/2203.11171',
    },
  ],
  family: 'sampling',
  roles: ['actor'],
  options: { samples: integer('Samples', 5, 2, 40) },
  calls: ({ samples }) => samples,

  async *run(context, { samples }) {
    const drafts = yield* repeat(context, samples, (branch) => act(branch));
    return answerOf(yield* elect(context, drafts));
  },
});
