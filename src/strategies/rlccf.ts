import { act, answerOf, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { elect } from '../blocks/elect';
import { ballot, majority } from '../blocks/select';
import { integer } from '../contract/options';
import { strategy } from '../contract/strategy';

const crowd = ['actor', 'actor-2', 'actor-3'] as const;

/** RLCCF (#24): several models sample; each vote weighs as much as its model agrees with itself. */
export default strategy({
  title: 'RLCCF: the wisdom of a crowd',
  summary: 'Several models answer several times; models that agree with themselves have a stronger vote.',
  papers: [
    { title: 'Wisdom of the Crowd: Reinforcement Learning from Coevolutionary Collective Feedback', system: 24 },
  ],
  family: 'sampling',
  roles: crowd,
  expect: 'The weighted vote is at least as good as a plain majority where the models differ in strength.',
  options: {
    models: integer('Models', 3, 1, 3, 'Seats actor, actor-2, actor-3; one that is not cast is played by the actor.'),
    samples: integer('Samples of each', 8, 1, 16),
  },
  calls: ({ models, samples }) => models * samples,

  async *run(context, { models, samples }) {
    const said = yield* repeat(context, models, (model, index) =>
      repeat(model, samples, (branch) => act(branch, { role: crowd[index]! })),
    );
    const weights = new Map(said.flatMap((drafts) => drafts.map((draft) => [draft, selfConsistency(drafts)] as const)));
    return answerOf(yield* elect(context, said.flat(), (draft) => weights.get(draft) ?? 0));
  },
});

/** The share of a model's samples that give its most common answer; 0 where none could be read. */
function selfConsistency(drafts: readonly Draft[]): number {
  const modal = ballot(majority(drafts, ballot));
  return modal === null ? 0 : drafts.filter((draft) => ballot(draft) === modal).length / drafts.length;
}
