import { act, answerOf, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { mean } from '../blocks/mean';
import { posed } from '../blocks/posed';
import { ruling } from '../blocks/ruling';
import { say } from '../blocks/say';
import { ballot, weightedMajority } from '../blocks/select';
import { flag, integer, number } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

/** Mirror-Critique (#135): several critiques of each of several solutions; their share of "correct" is a solution's vote. */
export default strategy({
  title: 'Mirror-Critique',
  summary: 'Several critics judge each of several solutions; the answer they trust wins, or none when they trust none.',
  papers: [
    { title: 'Critique to Verify: Accurate and Honest Test-Time Scaling with RL-Trained Verifiers', system: 135 },
  ],
  family: 'search',
  roles: ['actor', 'critic'],
  expect: 'More right answers than a majority vote, and fewer wrong ones given: it says so when it is not sure.',
  options: {
    solutions: integer('Solutions', 4, 1, 16),
    critiques: integer('Critiques of each', 4, 1, 16),
    temperature: number('Temperature of the critics', 0.7, 0, 2, 'At 0 all critiques of a solution are the same.'),
    abstain: flag('May abstain', true, 'Give no answer when the critics do not trust the best one.'),
    threshold: number('Abstain below', 0.5, 0, 1, 'Mean share of "correct" over the solutions with that answer.'),
  },
  calls: ({ solutions, critiques }) => solutions * (1 + critiques),

  async *run(context, { solutions, critiques, temperature, abstain, threshold }) {
    const judged = yield* repeat(context, solutions, async function* (branch) {
      const draft = yield* act(branch);
      const critics = branch.branch('critique');
      const verdicts = yield* repeat(critics, critiques, (one) => verdict(one, draft, temperature));
      return { draft, trust: mean(verdicts) ?? 0 };
    });
    const { draft } = weightedMajority(judged, (one) => ballot(one.draft), ({ trust }) => trust); // prettier-ignore
    const same = judged.filter(
      (one) => one.draft === draft || (ballot(draft) !== null && ballot(one.draft) === ballot(draft)),
    );
    const trust = mean(same.map((one) => one.trust)) ?? 0;
    const reason = `the critics trust ${(100 * trust).toFixed(0)} % of the solutions that say so`;
    if (abstain && trust < threshold) {
      yield context.note({ type: 'loop-stop', reason: `it abstains: ${reason}` });
      return { text: 'I am not sure enough to give an answer.', value: null };
    }
    yield context.note({ type: 'answer-chosen', of: draft.key, reason });
    return answerOf(draft);
  },
});

async function* verdict(context: Context, draft: Draft, temperature: number): Steps<number | null> {
  const slots = { question: posed(context), draft: draft.text };
  const said = yield* say(context, 'critic', 'critique', slots, { temperature });
  return (yield* ruling(context, said, draft, 'critic')).score;
}
