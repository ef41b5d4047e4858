import { act, answerOf, question } from '../blocks/act';
import { reply } from '../blocks/converse';
import { ruling } from '../blocks/ruling';
import type { Message } from '../contract/engine';
import { integer } from '../contract/options';
import { strategy } from '../contract/strategy';

/**
 * SPOC (#167): solutions and verifications take turns in one context until a verification accepts. There one trained model
 * writes them in one go; here each is a turn of its own, so that any model can be asked for it.
 */
export default strategy({
  title: 'Propose and verify',
  summary: 'In one conversation the model proposes a solution, verifies it, and proposes again until it accepts.',
  papers: [{ title: 'Boosting LLM Reasoning via Spontaneous Self-Correction', system: 167 }],
  family: 'loop',
  roles: ['actor', 'self', 'reviser'],
  expect: 'Trained for it, Llama-3.1-8B gained 8.8 points on MATH500; untrained, most verifications accept.',
  options: { proposals: integer('Proposals', 3, 2, 10) },
  calls: ({ proposals }) => 2 * proposals - 1,

  async *run(context, { proposals }) {
    let messages: readonly Message[] = question(context);
    let draft = yield* act(context);
    for (let proposal = 1; proposal < proposals; proposal++) {
      messages = reply(context, messages, draft.text, 'check-own');
      const check = yield* context.generate({ role: 'self', purpose: 'check-own' }, { messages });
      const { score } = yield* ruling(context, check, draft, 'self');
      if (score === 1) {
        yield context.note({ type: 'loop-stop', reason: 'its verification accepts' });
        return answerOf(draft);
      }
      messages = reply(context, messages, check.text, 'retry');
      draft = yield* act(context, { messages, purpose: 'retry', role: 'reviser' });
    }
    yield context.note({ type: 'loop-stop', reason: `${proposals} proposals are over` });
    return answerOf(draft);
  },
});
