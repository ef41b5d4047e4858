import { act, answerOf, question } from '../blocks/act';
import { integer } from '../contract/options';
import { strategy } from '../contract/strategy';
import { fill } from '../prompts/fill';

/** Xu et al. 2023, "Re-Reading Improves Reasoning in Large Language Models" (RE2). */
export default strategy({
  title: 'Re-reading',
  summary: 'Put the question twice before the model answers it once.',
  papers: [
    { title: 'Re-Reading Improves Reasoning in Large Language Models', url: 'https://arxiv.org/abs/2309.06275' },
  ],
  family: 'baseline',
  roles: ['actor'],
  expect: 'Small gains over one reading; more than two or three readings do harm.',
  options: { readings: integer('Readings', 2, 2, 4, 'How often the question stands in the prompt.') },
  calls: () => 1,

  async *run(context, { readings }) {
    let asked = context.problem.prompt;
    for (let reading = 2; reading <= readings; reading++)
      asked = fill('re-reading', { question: context.problem.prompt, before: asked }, context.wording);
    return answerOf(yield* act(context, { messages: question(context, asked), purpose: 're-reading' }));
  },
});
