import { accept, checkers } from '../blocks/accept';
import { act, answerOf } from '../blocks/act';
import { posed } from '../blocks/posed';
import { say } from '../blocks/say';
import { user } from '../contract/engine';
import { choice, integer } from '../contract/options';
import { strategy, type Context } from '../contract/strategy';
import { fill } from '../prompts/fill';

/** Shinn et al. 2023: what is carried from one attempt to the next is not the attempt, but what was learnt from it. */
export default strategy({
  title: 'Reflexion',
  summary: 'After each failed attempt the model writes down a lesson, and starts afresh with its lessons in mind.',
  papers: [
    {
      title: 'Reflexion: Language Agents with Verbal Reinforcement Learning',
      url: 'https://arxiv.org/abs/2303.11366',
    },
  ],
  family: 'loop',
  roles: ['actor', 'verifier', 'self', 'reviser'],
  expect:
    'It helps where the checker is right; on easy sets that are mostly solved at once it was found to lose accuracy.',
  options: {
    attempts: integer('Attempts', 3, 2, 10),
    memory: integer('Lessons kept', 3, 1, 10, 'Only the latest lessons are shown.'),
    checker: choice(
      'Checked by',
      checkers,
      'The known answer gives an upper bound; a verifier is what one has in use.',
    ),
  },
  calls: ({ attempts }) => 3 * attempts - 2,

  async *run(context, { attempts, memory, checker }) {
    const lessons: string[] = [];
    let draft = yield* act(context);
    for (let attempt = 1; attempt < attempts; attempt++) {
      if (yield* accept(context, draft, checker)) {
        yield context.note({ type: 'loop-stop', reason: `the ${checker} accepts it` });
        return answerOf(draft);
      }
      const { text } = yield* say(context, 'self', 'reflect', { question: posed(context), draft: draft.text });
      lessons.push(text.trim());
      const messages = mindful(context, lessons.slice(-memory));
      draft = yield* act(context, { messages, purpose: 'solve-with-lessons', role: 'reviser' });
    }
    yield context.note({ type: 'loop-stop', reason: `${attempts} attempts are over` });
    return answerOf(draft);
  },
});

const mindful = (context: Context, lessons: readonly string[]) => {
  const slots = { question: posed(context), lessons: lessons.map((lesson) => `- ${lesson}`).join('\n') };
  return [user(fill('solve-with-lessons', slots, context.wording))];
};
