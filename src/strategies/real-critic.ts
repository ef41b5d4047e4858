import { act, answerOf, type Draft } from '../blocks/act';
import { isFinished } from '../blocks/go-on';
import { posed } from '../blocks/posed';
import { redraft } from '../blocks/redraft';
import { ruling } from '../blocks/ruling';
import { say } from '../blocks/say';
import { take } from '../blocks/take';
import type { Verdict } from '../contract/run';
import { choice, integer } from '../contract/options';
import { strategy, type Context, type Said, type Steps } from '../contract/strategy';

/**
 * RealCritic (#89): a critique is worth what the correction after it is worth. One reply holds the critique, the verdict and
 * the corrected solution; a model that leaves the correction out is asked for it, and that is counted. The direct baseline is
 * a single answer of the critic.
 */
export default strategy({
  title: 'RealCritic',
  summary: 'A critic checks a solution and corrects it in the same reply, and is judged by the correction.',
  papers: [{ title: 'RealCritic: Towards Effectiveness-Driven Evaluation of Language Model Critiques', system: 89 }],
  family: 'protocol',
  roles: ['actor', 'critic', 'self', 'reviser'],
  expect: 'Published: self-critique of ordinary models falls below answering directly; criticising others does better.',
  options: {
    critic: choice('Critic', ['another model', 'the actor itself'], 'Cross-critique or self-critique.'),
    turns: integer('Turns', 1, 1, 3, 'The corrected solution is criticised again.'),
  },
  presets: [
    { title: 'Self-critique', system: 89, options: { critic: 'the actor itself', turns: 1 } },
    { title: 'Cross-critique', system: 89, options: { critic: 'another model', turns: 1 } },
    { title: 'Iterative critique', system: 89, options: { critic: 'another model', turns: 3 } },
  ],
  calls: ({ turns }) => 1 + 2 * turns,

  async *run(context, { critic, turns }) {
    const role = critic === 'another model' ? 'critic' : 'self';
    let draft = yield* act(context);
    for (let turn = 1; turn <= turns; turn++) {
      const slots = { question: posed(context), draft: draft.text };
      const said = yield* say(context, role, 'real-critic', slots);
      const verdict = yield* ruling(context, said, draft, role);
      if (verdict.score === 1) {
        yield context.note({ type: 'loop-stop', reason: 'the critic finds it correct' });
        return answerOf(draft);
      }
      draft = yield* corrected(context, draft, said, verdict);
    }
    yield context.note({ type: 'loop-stop', reason: `${turns} turns are over` });
    return answerOf(draft);
  },
});

async function* corrected(context: Context, draft: Draft, said: Said, { feedback }: Verdict): Steps<Draft> {
  const text = correction(said.text);
  if (text !== null) return yield* take(context, { text, key: said.key });
  const message = 'The critic wrote no corrected solution; it is asked for it.';
  yield context.note({ type: 'warning', setting: 'real-critic', message });
  return yield* redraft(context, draft, feedback);
}

/** What stands between the marks; without them, a solution after the verdict, or in place of a critique. */
function correction(text: string): string | null {
  const marked = /<corrected>([\s\S]*?)(?:<\/corrected>|$)/i.exec(text)?.[1]?.trim();
  if (marked) return marked;
  const rest = text
    .slice(/[^\n]*\bverdict\b[^\n]*\n/i.exec(text)?.index ?? 0)
    .replace(/^[^\n]*\bverdict\b[^\n]*\n/i, '');
  return isFinished(rest) ? rest.trim() : null;
}
