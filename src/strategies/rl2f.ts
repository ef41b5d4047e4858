import { accept } from '../blocks/accept';
import { act, answerOf, question, type Draft } from '../blocks/act';
import { reply } from '../blocks/converse';
import { guide } from '../blocks/guide';
import { posed } from '../blocks/posed';
import { say } from '../blocks/say';
import type { Message } from '../contract/engine';
import { choice, integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

/** Who says what is wrong. The student foresees what the teacher would say, without knowing the answer. */
const teachers = ['teacher with the known answer', 'student itself'] as const;

/** RL2F (#23): a dialogue of a teacher who knows the answer and a student who does not; later the student is its own teacher. */
export default strategy({
  title: 'Teacher and student',
  summary: 'A teacher who knows the answer gives hints without telling it, and the student tries again.',
  papers: [{ title: 'Improving Interactive In-Context Learning from Natural Language Feedback', system: 23 }],
  family: 'loop',
  roles: ['actor', 'teacher', 'verifier', 'self', 'reviser'],
  expect: 'Telling what is wrong fixes far more than telling that it is wrong; a plateau below the ceiling remains.',
  options: {
    turns: integer('Attempts', 5, 2, 10),
    teacher: choice('Hints from', teachers, 'The hint is masked, so that it never tells the answer.'),
  },
  calls: ({ turns }) => 3 * turns - 2,
  presets: [
    { title: 'RL2F', system: 23, options: { turns: 5, teacher: 'teacher with the known answer' } },
    { title: 'RL2F, self-teacher', system: 23, options: { turns: 5, teacher: 'student itself' } },
  ],

  async *run(context, { turns, teacher }) {
    const alone = teacher === 'student itself';
    let messages: readonly Message[] = question(context);
    let draft = yield* act(context);
    for (let turn = 1; turn < turns; turn++) {
      if (yield* accept(context, draft, alone ? 'verifier' : 'known answer')) {
        yield context.note({ type: 'loop-stop', reason: 'it is found right' });
        return answerOf(draft);
      }
      const feedback = yield* alone ? foreseen(context, draft) : hint(context, draft);
      messages = reply(context, messages, draft.text, 'revise', { feedback });
      draft = yield* act(context, { messages, purpose: 'revise', role: 'reviser' });
    }
    yield context.note({ type: 'loop-stop', reason: `${turns} attempts are over` });
    return answerOf(draft);
  },
});

async function* hint(context: Context, draft: Draft): Steps<string> {
  return (yield* guide(context, draft)).feedback;
}

async function* foreseen(context: Context, draft: Draft): Steps<string> {
  const slots = { question: posed(context), draft: draft.text };
  const { text, key } = yield* say(context, 'self', 'foresee-hint', slots);
  yield context.note({ type: 'verdict-ready', verdict: { score: 0, feedback: text }, by: key, of: draft.key });
  return text;
}
