import { act, answerOf, question, type Draft } from '../blocks/act';
import { verify } from '../blocks/verify';
import { assistant, user, type Message } from '../contract/engine';
import { flag, integer } from '../contract/options';
import { strategy, type Context } from '../contract/strategy';
import { fill } from '../prompts/fill';

/**
 * UFO (#65): the only feedback is that the answer is wrong. Rejected answers are listed as in Feedback Friction (#1).
 * The paper asks a checker that knows the answer; here the verifier decides, since no strategy sees the answer.
 */
export default strategy({
  title: 'Try again',
  summary: 'While the verifier says the answer is wrong, say only that, and let the actor try again.',
  papers: [
    { title: 'A Simple "Try Again" Can Elicit Multi-Turn LLM Reasoning', system: 65 },
    { title: 'Feedback Friction: LLMs Struggle to Fully Incorporate External Feedback', system: 1 },
  ],
  family: 'loop',
  roles: ['actor', 'verifier', 'reviser'],
  options: {
    turns: integer('Turns', 5, 2, 10),
    listRejected: flag(
      'List rejected answers',
      false,
      'Name the answers that were rejected, so that they are not repeated.',
    ),
  },
  calls: ({ turns }) => 2 * turns - 1,

  async *run(context, { turns, listRejected }) {
    let messages: readonly Message[] = question(context);
    let draft = yield* act(context);
    const rejected: string[] = [];
    for (let turn = 1; turn < turns; turn++) {
      const score = yield* verify(context, draft);
      if (score !== null && score >= 0.5) {
        yield context.note({ type: 'loop-stop', reason: 'the verifier accepts it' });
        return answerOf(draft);
      }
      if (typeof draft.value === 'string' && !rejected.includes(draft.value)) rejected.push(draft.value);
      messages = [...messages, assistant(draft.text), user(complaint(context, listRejected ? rejected : []))];
      draft = yield* act(context, { messages, purpose: 'retry', role: 'reviser' });
    }
    yield context.note({ type: 'loop-stop', reason: `${turns} turns are over` });
    return answerOf(draft as Draft);
  },
});

const complaint = (context: Context, rejected: readonly string[]): string =>
  rejected.length
    ? fill('retry-excluding', { wrong: rejected.join(', ') }, context.wording)
    : fill('retry', {}, context.wording);
