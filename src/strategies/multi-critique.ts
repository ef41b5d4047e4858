import { act, answerOf, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { compare } from '../blocks/compare';
import { mergeCritiques } from '../blocks/merge-critiques';
import { posed } from '../blocks/posed';
import { redraft } from '../blocks/redraft';
import { ruling } from '../blocks/ruling';
import { say } from '../blocks/say';
import { flag, integer, number } from '../contract/options';
import type { Verdict } from '../contract/run';
import { strategy, type Context, type Steps } from '../contract/strategy';

/** MultiCritique (#137): several critics, a meta-critic who keeps what holds, and a judge of the revision that comes of it. */
export default strategy({
  title: 'Several critics, one meta-critic',
  summary:
    'Critics comment side by side, a meta-critic drops flawed remarks, and the revision must beat what it replaces.',
  papers: [{ title: 'Training Language Models to Critique With Multi-agent Feedback', system: 137 }],
  family: 'debate',
  roles: ['actor', 'critic', 'critic-2', 'critic-3', 'meta', 'reviser', 'judge'],
  expect:
    'Merged critiques are better than single ones where the critics are different models; copies of one agree in their errors.',
  options: {
    critics: integer('Critics', 3, 2, 5),
    spread: number(
      'Temperature of the further critics',
      0.7,
      0,
      2,
      'Copies of one model differ only by chance; the first critic is as it is cast.',
    ),
    single: flag(
      'Compare with a single critic',
      false,
      'The revision must also beat one made from the first critic alone.',
    ),
  },
  calls: ({ critics, single }) => critics + (single ? 8 : 5),

  async *run(context, { critics, spread, single }) {
    const draft = yield* act(context);
    const panel = yield* repeat(context.branch('panel'), critics, (branch, index) =>
      opinion(branch, draft, index, spread),
    );
    const remarks = panel.map(({ feedback }) => feedback);
    const merged = yield* mergeCritiques(context, draft, remarks);
    if (merged.score === 1 || !merged.feedback) {
      const reason = merged.feedback ? 'the meta-critic finds the draft correct' : 'no remark holds';
      yield context.note({ type: 'loop-stop', reason });
      return answerOf(draft);
    }
    const revision = yield* redraft(context, draft, merged.feedback);
    let chosen = yield* challenge(context, draft, revision, 'the first draft');
    if (single) {
      const other = yield* redraft(context.branch('single'), draft, remarks[0]!);
      chosen = yield* challenge(context, other, chosen, 'the revision from one critic');
    }
    return answerOf(chosen);
  },
});

async function* opinion(context: Context, draft: Draft, index: number, spread: number): Steps<Verdict> {
  const role = index ? `critic-${index + 1}` : 'critic';
  const slots = { question: posed(context), draft: draft.text };
  const said = yield* say(context, role, 'critique', slots, index ? { temperature: spread } : {});
  return yield* ruling(context, said, draft, role);
}

/** The revision, unless the judge prefers, in both orders, what it would replace. */
async function* challenge(context: Context, held: Draft, revision: Draft, name: string): Steps<Draft> {
  const better = (yield* compare(context, held, revision)) ?? revision;
  const reason = better === held ? `the judge prefers ${name}` : `not worse than ${name}`;
  yield context.note({ type: 'answer-chosen', of: better.key, reason });
  return better;
}
