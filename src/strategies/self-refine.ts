import { act, answerOf, question } from '../blocks/act';
import { reply } from '../blocks/converse';
import { critique } from '../blocks/critique';
import type { Message } from '../contract/engine';
import { integer } from '../contract/options';
import { strategy } from '../contract/strategy';

/**
 * Madaan et al. 2023: one model drafts, criticises and redrafts, and sees all its earlier drafts and remarks as it does. The
 * role 'self' is the actor's own model, whoever is cast as a critic.
 */
export default strategy({
  title: 'Self-Refine',
  summary:
    'A model criticises its own draft and rewrites it, again and again, until it has nothing left to say against it.',
  papers: [{ title: 'Self-Refine: Iterative Refinement with Self-Feedback', url: 'https://arxiv.org/abs/2303.17651' }],
  family: 'loop',
  roles: ['actor', 'self', 'reviser'],
  expect: 'On models up to 8B a second pass without outside help changes little: fixes and damage nearly cancel.',
  options: { rounds: integer('Rounds', 4, 1, 10, 'How often the draft may be rewritten.') },
  calls: ({ rounds }) => 2 * rounds + 1,

  async *run(context, { rounds }) {
    let messages: readonly Message[] = question(context);
    let draft = yield* act(context);
    for (let round = 0; round < rounds; round++) {
      const { score, feedback } = yield* critique(context, draft, 'self');
      if (score === 1) {
        yield context.note({ type: 'loop-stop', reason: 'it has nothing against its draft' });
        return answerOf(draft);
      }
      messages = reply(context, messages, draft.text, 'revise', { feedback });
      draft = yield* act(context, { messages, purpose: 'revise', role: 'reviser' });
    }
    yield context.note({ type: 'loop-stop', reason: `${rounds} rounds are over` });
    return answerOf(draft);
  },
});
