import { act, answerOf } from '../blocks/act';
import { repeat } from '../blocks/all';
import { critique } from '../blocks/critique';
import { elect } from '../blocks/elect';
import { integer } from '../contract/options';
import { strategy } from '../contract/strategy';

/**
 * CriticBench and its self-check (#160): judge every sample, drop the rejected ones, vote among the rest; if none is left, all
 * vote. A verdict that cannot be read rejects nothing.
 */
export default strategy({
  title: 'CriticBench self-check',
  summary: 'Sample several answers, let a critic reject the bad ones, and take the most common of the rest.',
  papers: [{ title: 'Critique Ability of Large Language Models', system: 160 }],
  family: 'protocol',
  roles: ['actor', 'critic'],
  expect: 'Verdicts are most often right where the samples agree anyway; published gains need a large critic.',
  options: { samples: integer('Samples', 8, 2, 20) },
  calls: ({ samples }) => 2 * samples,

  async *run(context, { samples }) {
    const drafts = yield* repeat(context, samples, (branch) => act(branch));
    const judge = context.branch('critique');
    const verdicts = yield* repeat(judge, samples, (branch, index) => critique(branch, drafts[index]!));
    const accepted = drafts.filter((_, index) => verdicts[index]!.score !== 0);
    if (accepted.length) return answerOf(yield* elect(context, accepted, undefined, 'accepted samples'));
    return answerOf(yield* elect(context, drafts, undefined, 'rejected samples'));
  },
});
