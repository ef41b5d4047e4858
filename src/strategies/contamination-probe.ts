import { entropyPathLikeness } from '../base/entropy-path';
import { act, answerOf, question, type Draft } from '../blocks/act';
import { posed } from '../blocks/posed';
import { user } from '../contract/engine';
import { integer } from '../contract/options';
import { strategy } from '../contract/strategy';
import { fill } from '../prompts/fill';

/**
 * Self-Critique as a probe of contamination (#146): asked for another way, a model that was trained on the question doubts at the
 * same places again. Greedy answers, without a threshold: the score ranks questions, and says nothing of a single one.
 */
export default strategy({
  title: 'Contamination probe',
  summary:
    'Ask for a second solution on another route; doubts that return at the same places hint at a memorised question.',
  papers: [
    {
      title: 'Detecting Data Contamination from Reinforcement Learning Post-training for Large Language Models',
      system: 146,
    },
  ],
  family: 'protocol',
  roles: ['actor'],
  needs: ['logprobs'],
  expect: 'Telling trained from unseen questions it reaches an AUROC of about 0.7, where likelihood alone guesses.',
  options: { tokens: integer('Tokens', 1024, 1, 8192, 'Of each answer that are compared.') },
  calls: () => 2,

  async *run(context, { tokens }) {
    const greedy = { temperature: 0, logprobs: 0, maxTokens: tokens };
    const first = yield* act(context, { messages: question(context), ...greedy });
    const slots = { question: posed(context), draft: first.text };
    const messages = [user(fill('another-route', slots, context.wording))];
    const second = yield* act(context, { messages, purpose: 'another-route', ...greedy });
    yield context.note({ type: 'loop-stop', reason: scoreInWords(first, second) });
    yield context.note({ type: 'answer-chosen', of: first.key, reason: 'the first answer; the second one probes' });
    return answerOf(first);
  },
});

const entropies = ({ tokens = [] }: Draft): readonly number[] => tokens.map(({ entropy }) => entropy);

function scoreInWords(first: Draft, second: Draft): string {
  const score = entropyPathLikeness(entropies(first), entropies(second));
  return score === null ? 'no entropies were recorded' : `entropy paths are ${score.toFixed(3)} alike`;
}
