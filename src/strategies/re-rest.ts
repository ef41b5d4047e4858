import { answerOf, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { elect } from '../blocks/elect';
import { explore, retold } from '../blocks/explore';
import { posed } from '../blocks/posed';
import { reply } from '../blocks/converse';
import { programming, write, type Trial } from '../blocks/program';
import { choice, integer } from '../contract/options';
import { programTaskOf } from '../contract/program';
import { strategy, type Context, type Steps } from '../contract/strategy';

/** An attempt before and after a reflector made it anew. */
interface Pair {
  readonly first: Draft;
  readonly second: Draft;
}

/**
 * Re-ReST (#9): an agent acts; a reflector reads the failed attempt and what came of it, and makes it anew. With the known answer
 * only failures are reflected on, as when training data are made; without it every attempt is, and the new ones vote.
 */
export default strategy({
  title: 'Re-ReST: reflect and act again',
  summary: 'Attempts that look things up or run code are read by a reflector, who makes each anew; then they vote.',
  papers: [{ title: 'Re-ReST: Reflection-Reinforced Self-Training for Language Agents', system: 9 }],
  family: 'sampling',
  roles: ['actor', 'reviser'],
  needs: ['retrieve'],
  expect:
    'Reflection finds right attempts for problems where sampling more finds none; reflecting on all, voting keeps most of it.',
  options: {
    attempts: integer('Attempts', 3, 1, 10),
    actions: integer('Actions', 4, 1, 10, 'Of one attempt, for problems without tests.'),
    feedback: choice(
      'Reflect on',
      ['every attempt', 'wrong ones (known answer)'],
      'The known answer makes training data, and an upper bound.',
    ),
  },
  calls: ({ attempts, actions }) => 2 * attempts * (actions + 1),

  async *run(context, { attempts, actions, feedback }) {
    const known = feedback !== 'every attempt';
    if (known && !context.known) {
      const message = 'Nobody knows the answer here; every attempt is reflected on.';
      yield context.note({ type: 'warning', setting: 'feedback', message });
    }
    const once = programTaskOf(context.problem) ? onProgram : onPassages;
    const pairs = yield* repeat(context, attempts, (branch) => once(branch, actions, known && context.known));
    return answerOf(
      yield* elect(
        context,
        pairs.map(({ second }) => second),
        undefined,
        'attempts',
      ),
    );
  },
});

async function* onPassages(context: Context, actions: number, known: boolean): Steps<Pair> {
  const question = posed(context);
  const { draft: first, ...attempt } = yield* explore(context, { slots: { question }, actions });
  const right = known ? yield* context.check(answerOf(first)) : null;
  if (right === true) return { first, second: first };
  const feedback = right === false ? 'The answer is wrong.' : 'Nobody knows whether the answer is right.';
  const slots = { question, trajectory: retold(attempt), feedback };
  const again = yield* explore(context, { wording: 're-rest-reflect', slots, role: 'reviser', actions });
  const better = known ? yield* context.check(answerOf(again.draft)) : null;
  // Kept where it is not seen to be no better.
  return { first, second: better === false ? first : again.draft };
}

/** The feedback is what the tests say; where they pass there is nothing to reflect on. */
async function* onProgram(context: Context): Steps<Pair> {
  const messages = programming(context);
  const first: Trial = yield* write(context, { messages });
  if (first.fault === null) return { first, second: first };
  const asked = reply(context, messages, first.said, 'repair-program', { result: first.result });
  const second = yield* write(context, { messages: asked, purpose: 'repair-program', role: 'reviser' });
  return { first, second: second.share >= first.share ? second : first };
}
