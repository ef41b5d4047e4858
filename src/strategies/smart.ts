import { accept, checkers } from '../blocks/accept';
import { act, answerOf, type Draft } from '../blocks/act';
import { readChoice } from '../blocks/parse';
import { posed } from '../blocks/posed';
import { say } from '../blocks/say';
import { user } from '../contract/engine';
import { choice, integer, number } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

const ways = ['step by step', 'sub-questions', 'equation'] as const;
type Way = (typeof ways)[number];

/**
 * SMART (#6): several ways to reason, one after the other until a verifier accepts. The paper's third way is a program that is
 * run; no program is run here, an equation that is solved in words takes its place.
 */
export default strategy({
  title: 'SMART: another way to think',
  summary: 'Try one way of reasoning; when the answer does not convince, try the next, different way.',
  papers: [{ title: 'SMART: Self-learning Meta-strategy Agent for Reasoning Tasks', system: 6 }],
  family: 'loop',
  roles: ['actor', 'verifier'],
  options: {
    first: choice('Begin with', [...ways, 'chance', 'the choice of the model']),
    attempts: integer('Ways to try', 3, 1, 3),
    checker: choice('Checked by', checkers, 'The known answer gives an upper bound.'),
    threshold: number('Accept from', 0.5, 0, 1, 'P(Yes) of the verifier.'),
  },
  calls: ({ first, attempts }) => 2 * attempts - 1 + (first === 'the choice of the model' ? 1 : 0),

  async *run(context, { first, attempts, checker, threshold }) {
    const begin = yield* firstOf(context, first);
    const order = [begin, ...ways.filter((way) => way !== begin)].slice(0, attempts);
    let draft = yield* attempt(context, begin);
    for (const way of order.slice(1)) {
      if (yield* accept(context, draft, checker, threshold)) {
        yield context.note({ type: 'loop-stop', reason: `the ${checker} accepts it` });
        return answerOf(draft);
      }
      draft = yield* attempt(context, way);
    }
    yield context.note({ type: 'loop-stop', reason: `${attempts} ways were tried` });
    return answerOf(draft);
  },
});

async function* firstOf(context: Context, first: Way | 'chance' | 'the choice of the model'): Steps<Way> {
  if (first === 'chance') return ways[Math.floor(context.random() * ways.length)]!;
  if (first !== 'the choice of the model') return first;
  const letters = ['A', 'B', 'C'] as const;
  const { text } = yield* say(context, 'actor', 'smart-choose', { question: posed(context) }, { maxTokens: 64 });
  const letter = readChoice(text, letters);
  if (letter !== null) return ways[letters.indexOf(letter)]!;
  const message = `The actor chose none of the ways A, B, C: "${text.slice(0, 40)}"; it begins step by step.`;
  yield context.note({ type: 'warning', setting: 'smart-choose', message });
  return ways[0];
}

function attempt(context: Context, way: Way): Steps<Draft> {
  if (way === 'step by step') return act(context);
  const purpose = way === 'equation' ? 'smart-equation' : 'smart-subquestions';
  return act(context, { messages: [user(fill(purpose, { question: posed(context) }, context.wording))], purpose });
}
