import { act, answerOf, question, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { reply } from '../blocks/converse';
import { critique } from '../blocks/critique';
import { elect } from '../blocks/elect';
import { goOn } from '../blocks/go-on';
import { guide } from '../blocks/guide';
import { readSteps } from '../blocks/parse';
import { take } from '../blocks/take';
import { choice, flag, integer, number } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

const places = ['inside the solution', 'as the next turn'] as const;

/** ThinkTuning (#75): a teacher no larger than the student puts guidance into some rollouts, and the student goes on from it. */
export default strategy({
  title: 'Guided rollouts',
  summary: 'Several attempts; into some of them a teacher writes where they go wrong, and they go on from there.',
  papers: [{ title: 'ThinkTuning: Instilling Cognitive Reflections without Distillation', system: 75 }],
  family: 'sampling',
  roles: ['actor', 'teacher', 'reviser'],
  expect:
    'Trained on such rollouts models gained about 4 points over none; guided attempts should be right more often than the others.',
  options: {
    rollouts: integer('Rollouts', 4, 1, 16),
    share: number('Share guided', 0.5, 0, 1),
    place: choice(
      'Guidance',
      places,
      'Inside needs a model that can go on with its own text; else it is the next turn.',
    ),
    informed: flag('The teacher reads the known answer', false, 'What it says is masked.'),
  },
  calls: ({ rollouts, share }) => rollouts + 2 * Math.round(rollouts * share),

  async *run(context, { rollouts, share, place, informed }) {
    const guided = Math.round(rollouts * share);
    const ends = yield* repeat(context, rollouts, async function* (branch, index) {
      const draft = yield* act(branch);
      if (index >= guided) return draft;
      const teaching = informed ? guide(branch, draft) : critique(branch, draft, 'teacher');
      const { score, feedback } = yield* teaching;
      return score === 1 ? draft : yield* followed(branch, draft, feedback, place);
    });
    return answerOf(yield* elect(context, ends, undefined, 'rollouts'));
  },
});

async function* followed(
  context: Context,
  draft: Draft,
  feedback: string,
  place: (typeof places)[number],
): Steps<Draft> {
  const role = 'reviser';
  if (place === 'as the next turn' || !context.can(role).has('continue')) {
    const messages = reply(context, question(context), draft.text, 'revise', { feedback });
    return yield* act(context, { messages, purpose: 'revise', role });
  }
  // An answer or a verdict in the middle would look like the end.
  const guidance = readSteps(feedback).filter((line) => !/\bverdict\b/i.test(line));
  const inserted = fill('go-on-guided', { guidance: guidance.join('\n') }, context.wording);
  const prefix = [...readSteps(draft.text), inserted, ''].join('\n');
  const { text, key } = yield* goOn(context, { prefix, role, purpose: 'go-on-guided' });
  return key === null ? draft : yield* take(context, { text, key });
}
