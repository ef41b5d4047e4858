import { act, answerOf, question } from '../blocks/act';
import { posed } from '../blocks/posed';
import { say } from '../blocks/say';
import { flag } from '../contract/options';
import { strategy } from '../contract/strategy';
import { fill } from '../prompts/fill';

/** Zheng et al. 2023, "Take a Step Back: Evoking Reasoning via Abstraction in Large Language Models". */
export default strategy({
  title: 'Step back',
  summary: 'Name the general rule behind the question first, then answer with that rule in view.',
  papers: [
    {
      title: 'Take a Step Back: Evoking Reasoning via Abstraction in Large Language Models',
      url: 'https://arxiv.org/abs/2310.06117',
    },
  ],
  family: 'baseline',
  roles: ['actor'],
  expect:
    'Published gains on physics, chemistry and questions of time with large models; the bundled ones know no rules.',
  options: {
    draftFirst: flag('Draft first', true, 'Answer without the rule too, so that before and after can be compared.'),
  },
  calls: ({ draftFirst }) => (draftFirst ? 3 : 2),

  async *run(context, { draftFirst }) {
    if (draftFirst) yield* act(context);
    const { text } = yield* say(context, 'actor', 'step-back', { question: posed(context) });
    const slots = { question: context.problem.prompt, principle: text.trim() };
    const asked = fill('step-back-solve', slots, context.wording);
    return answerOf(yield* act(context, { messages: question(context, asked), purpose: 'step-back-solve' }));
  },
});
