import { act, answerOf } from '../blocks/act';
import { examine } from '../blocks/examine';
import { redraft } from '../blocks/redraft';
import { integer } from '../contract/options';
import { strategy } from '../contract/strategy';

/** Dhuliawala et al. 2023, "Chain-of-Verification Reduces Hallucination", factored: no check sees the draft. */
export default strategy({
  title: 'Chain of verification',
  summary: 'Draft, ask small questions that check the draft, answer each on its own, and rewrite with the findings.',
  papers: [
    {
      title: 'Chain-of-Verification Reduces Hallucination in Large Language Models',
      url: 'https://arxiv.org/abs/2309.11495',
    },
    { title: 'Can LLMs Correct Themselves? A Benchmark of Self-Correction in LLMs', system: 159 },
  ],
  family: 'loop',
  roles: ['actor', 'critic', 'verifier', 'reviser'],
  expect:
    'Published +18.9 points on GPQA, averaged over models; small models ask questions that check nothing, the bundled ones none.',
  options: { questions: integer('Questions', 3, 1, 8, 'How many checks at most.') },
  calls: ({ questions }) => 3 + questions,

  async *run(context, { questions }) {
    const draft = yield* act(context);
    const findings = yield* examine(context, draft, questions);
    if (findings === null) {
      yield context.note({ type: 'loop-stop', reason: 'there was nothing to check' });
      return answerOf(draft);
    }
    return answerOf(yield* redraft(context, draft, findings));
  },
});
