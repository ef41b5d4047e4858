import { act, answerOf, question } from '../blocks/act';
import { reply } from '../blocks/converse';
import { posed } from '../blocks/posed';
import { user } from '../contract/engine';
import { choice } from '../contract/options';
import { strategy } from '../contract/strategy';
import { fill } from '../prompts/fill';

/**
 * Kojima et al. 2022, "Large Language Models are Zero-Shot Reasoners": reason first, then ask for the answer. Without
 * reasoning it is the other base condition of CorrectBench (#159).
 */
export default strategy({
  title: 'Chain of thought',
  summary: 'Let the model write out its steps, then ask for the answer if it gave none.',
  papers: [
    { title: 'Large Language Models are Zero-Shot Reasoners', url: 'https://arxiv.org/abs/2205.11916' },
    { title: 'Can LLMs Correct Themselves? A Benchmark of Self-Correction in LLMs', system: 159 },
  ],
  family: 'baseline',
  roles: ['actor'],
  expect: 'In CorrectBench, averaged over models: 5.5 points more on GSM8K, 12.6 fewer on HumanEval.',
  options: {
    reasoning: choice('Reasoning', ['step by step', 'none']),
    extract: choice(
      'Ask for the answer',
      ['when none is read', 'always', 'never'],
      'A second turn that asks only for the final answer.',
    ),
  },
  presets: [
    { title: 'Zero-shot chain of thought', options: { extract: 'always' } },
    { title: 'Direct answer', system: 159, options: { reasoning: 'none', extract: 'never' } },
  ],
  calls: ({ extract }) => (extract === 'never' ? 1 : 2),

  async *run(context, { reasoning, extract }) {
    const asked =
      reasoning === 'none'
        ? { messages: [user(fill('direct', { question: posed(context) }, context.wording))], purpose: 'direct' }
        : { messages: question(context), purpose: 'solve' };
    const draft = yield* act(context, asked);
    const needed = extract === 'always' || (extract === 'when none is read' && (draft.value ?? null) === null);
    if (!needed) return answerOf(draft);
    const messages = reply(context, asked.messages, draft.text, 'answer-after');
    const answer = yield* act(context, { messages, purpose: 'answer-after' });
    return answerOf((answer.value ?? null) === null ? draft : answer);
  },
});
