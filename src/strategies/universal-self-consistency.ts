import { act, answerOf } from '../blocks/act';
import { repeat } from '../blocks/all';
import { elect } from '../blocks/elect';
import { pick } from '../blocks/pick';
import { integer } from '../contract/options';
import { strategy } from '../contract/strategy';

/** Chen et al. 2023, "Universal Self-Consistency for Large Language Model Generation". */
export default strategy({
  title: 'Universal self-consistency',
  summary: 'Sample several answers and ask the model which one agrees most with the others.',
  papers: [
    {
      title: 'Universal Self-Consistency for Large Language Model Generation',
      url: 'https://arxiv.org/abs/2311.17311',
    },
  ],
  family: 'sampling',
  roles: ['actor', 'judge'],
  expect:
    'As good as counting where answers can be counted, and it also works where they cannot. The bundled models name no solution, so answers are counted.',
  options: { samples: integer('Samples', 5, 2, 20) },
  calls: ({ samples }) => samples + 1,

  async *run(context, { samples }) {
    const drafts = yield* repeat(context, samples, (branch) => act(branch));
    const picked = yield* pick(context, drafts, 'judge', 'most-consistent');
    // A judge that names none leaves it to counting.
    if (picked === null) return answerOf(yield* elect(context, drafts));
    const reason = `the judge finds solution ${drafts.indexOf(picked) + 1} of ${samples} the most consistent`;
    yield context.note({ type: 'answer-chosen', of: picked.key, reason });
    return answerOf(picked);
  },
});
