import { act, answerOf } from '../blocks/act';
import { repeat } from '../blocks/all';
import { ballot, majority } from '../blocks/select';
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
    const chosen = majority(drafts, ballot);
    const votes = drafts.filter((draft) => ballot(draft) === ballot(chosen)).length;
    yield context.note({ type: 'answer-chosen', of: chosen.key, reason: `${votes} of ${samples} samples agree` });
    return answerOf(chosen);
  },
});
