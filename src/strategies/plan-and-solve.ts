import { act, answerOf } from '../blocks/act';
import { posed } from '../blocks/posed';
import { user } from '../contract/engine';
import { flag } from '../contract/options';
import { strategy } from '../contract/strategy';
import { fill } from '../prompts/fill';

/** Wang et al. 2023, "Plan-and-Solve Prompting": PS, and PS+ with the extra care. */
export default strategy({
  title: 'Plan and solve',
  summary: 'Ask for a plan and its careful execution in one answer.',
  papers: [
    {
      title: 'Plan-and-Solve Prompting: Improving Zero-Shot Chain-of-Thought Reasoning by Large Language Models',
      url: 'https://arxiv.org/abs/2305.04091',
    },
  ],
  family: 'baseline',
  roles: ['actor'],
  expect: 'Published for large models: fewer missing steps than plain step-by-step answers; PS+ also fewer slips.',
  options: {
    careful: flag('Careful', false, 'Also write down what is given, and calculate with care (PS+).'),
  },
  presets: [
    { title: 'PS', options: { careful: false } },
    { title: 'PS+', options: { careful: true } },
  ],
  calls: () => 1,

  async *run(context, { careful }) {
    const purpose = careful ? 'plan-and-solve-plus' : 'plan-and-solve';
    const messages = [user(fill(purpose, { question: posed(context) }, context.wording))];
    return answerOf(yield* act(context, { messages, purpose }));
  },
});
