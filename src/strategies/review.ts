import { act, answerOf, question } from '../blocks/act';
import { reply } from '../blocks/converse';
import type { Message } from '../contract/engine';
import { integer } from '../contract/options';
import { strategy } from '../contract/strategy';

/** The protocol of SCoRe (#158): a second turn that says there may be a mistake, and nothing else. */
export default strategy({
  title: 'Review your answer',
  summary: 'Show the model its own answer and ask it to look again, with no feedback from anyone.',
  papers: [{ title: 'Training Language Models to Self-Correct via Reinforcement Learning', system: 158 }],
  family: 'loop',
  roles: ['actor', 'reviser'],
  options: { turns: integer('Review turns', 1, 1, 10) },
  calls: ({ turns }) => turns + 1,

  async *run(context, { turns }) {
    let messages: readonly Message[] = question(context);
    let draft = yield* act(context);
    for (let turn = 0; turn < turns; turn++) {
      messages = reply(context, messages, draft.text, 'review');
      draft = yield* act(context, { messages, purpose: 'review', role: 'reviser' });
    }
    return answerOf(draft);
  },
});
