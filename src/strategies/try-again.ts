import { accept, checkers } from '../blocks/accept';
import { act, answerOf, question } from '../blocks/act';
import { reply } from '../blocks/converse';
import type { Message } from '../contract/engine';
import { choice, flag, integer } from '../contract/options';
import { strategy } from '../contract/strategy';

/**
 * UFO (#65): the only feedback is that the answer is wrong. Rejected answers are listed as in Feedback Friction (#1).
 * The paper asks a checker that knows the answer; by default a verifier decides, as it would have to in use: with the model as
 * its own verifier, and the rejected answer shown, that is what SPARK (#66) does when it is used.
 */
export default strategy({
  title: 'Try again',
  summary: 'While the answer is found wrong, say only that, and let the actor try again.',
  papers: [
    { title: 'A Simple "Try Again" Can Elicit Multi-Turn LLM Reasoning', system: 65 },
    { title: 'SPARK: Synergistic Policy And Reward Co-Evolving Framework', system: 66 },
    { title: 'Feedback Friction: LLMs Struggle to Fully Incorporate External Feedback', system: 1 },
  ],
  family: 'loop',
  roles: ['actor', 'verifier', 'reviser'],
  expect:
    'Gains saturate early: small models repeat their answers, and telling only that it is wrong helps less than telling what is.',
  options: {
    turns: integer('Turns', 5, 2, 10),
    checker: choice(
      'Checked by',
      checkers,
      'The known answer gives an upper bound; a verifier is what one has in use.',
    ),
    listRejected: flag(
      'List rejected answers',
      false,
      'Name the answers that were rejected, so that they are not repeated.',
    ),
  },
  calls: ({ turns }) => 2 * turns - 1,
  presets: [
    { title: 'UFO', system: 65, options: { turns: 5, checker: 'known answer', listRejected: false } },
    { title: 'SPARK', system: 66, options: { turns: 3, checker: 'verifier', listRejected: true } },
  ],

  async *run(context, { turns, checker, listRejected }) {
    let messages: readonly Message[] = question(context);
    let draft = yield* act(context);
    const rejected: string[] = [];
    for (let turn = 1; turn < turns; turn++) {
      if (yield* accept(context, draft, checker)) {
        yield context.note({ type: 'loop-stop', reason: `the ${checker} accepts it` });
        return answerOf(draft);
      }
      if (typeof draft.value === 'string' && !rejected.includes(draft.value)) rejected.push(draft.value);
      const listing = listRejected && rejected.length > 0;
      messages = reply(context, messages, draft.text, listing ? 'retry-excluding' : 'retry', {
        wrong: rejected.join(', '),
      });
      draft = yield* act(context, { messages, purpose: 'retry', role: 'reviser' });
    }
    yield context.note({ type: 'loop-stop', reason: `${turns} turns are over` });
    return answerOf(draft);
  },
});
