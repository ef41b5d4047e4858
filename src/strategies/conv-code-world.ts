import { answerOf } from '../blocks/act';
import { reply } from '../blocks/converse';
import { posed } from '../blocks/posed';
import { programming, write, type Trial } from '../blocks/program';
import { proven } from '../blocks/proven';
import { say } from '../blocks/say';
import { choice, integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

const executions = ['all tests', 'some tests', 'nothing'] as const;
const voices = ['nobody', 'novice', 'expert'] as const;

/**
 * ConvCodeWorld (#129): nine kinds of conversation about a program. Whether it can be read by the language is always said; what its
 * tests give may be, in part or in whole; and a user may say something, who cannot program or who can. In static mode a
 * reference model writes the first turns and the actor one more, so that actors are compared on the same history.
 */
export default strategy({
  title: 'ConvCodeWorld: nine conversations',
  summary:
    'A program is mended over ten turns from chosen kinds of feedback: the compiler, the tests, a novice, an expert.',
  papers: [
    {
      title: 'ConvCodeWorld: Benchmarking Conversational Code Generation in Reproducible Feedback Environments',
      system: 129,
    },
  ],
  family: 'protocol',
  roles: ['actor', 'reference', 'critic'],
  needs: ['javascript'],
  expect:
    'An expert in words helps far more than tests, tests more than the compiler; the words here come from a model on this device, which is no expert.',
  options: {
    turns: integer('Turns after the first', 10, 1, 10),
    execution: choice('Tests tell', executions),
    verbal: choice('In words by', voices, 'Played by a model.'),
    replayed: integer(
      'Turns by the reference',
      0,
      0,
      9,
      'Static mode: so many programs come from the reference, then one from the actor.',
    ),
  },
  calls: ({ turns, verbal, replayed }) => 1 + (replayed || turns) * (verbal === 'nobody' ? 1 : 2),
  presets: voices.flatMap((verbal) =>
    executions.map((execution) => ({
      title: `ConvCodeWorld: ${execution}, ${verbal}`,
      system: 129,
      options: { execution, verbal },
    })),
  ),

  async *run(context, { turns, execution, verbal, replayed }) {
    const most = replayed || turns;
    const writer = (turn: number) => (turn < replayed ? 'reference' : 'actor');
    let messages = programming(context);
    let trial = yield* write(context, { messages, role: writer(0) });
    for (let turn = 1; ; turn++) {
      const right = yield* proven(context, trial);
      if (right !== false || turn > most) {
        const reason = right
          ? `solved at turn ${turn - 1}`
          : right === null
            ? 'it runs, and nobody can check it'
            : `${most} turns are over`;
        yield context.note({ type: 'loop-stop', reason });
        return answerOf(trial);
      }
      const known = told(trial, execution);
      const words = verbal === 'nobody' ? '' : yield* spoken(context, trial, known, verbal);
      messages = reply(context, messages, trial.said, 'conv-code-feedback', { result: known + words });
      trial = yield* write(context, { messages, purpose: 'conv-code-feedback', role: writer(turn) });
    }
  },
});

/** What the language and the tests say. */
function told({ fault, result }: Trial, execution: (typeof executions)[number]): string {
  const compiled = fault === 'syntax' ? `It does not compile.\n${result.replace(/^\d+ of .*\n/, '')}` : 'It compiles.';
  if (fault === 'syntax' || execution === 'nothing') return compiled;
  if (execution === 'all tests') return `${compiled}\n${fault === null ? 'The result is wrong. ' : ''}${result}`;
  const lines = result.split('\n');
  const tests = lines.filter((line) => /^(?:passed|failed): /.test(line));
  return [compiled, ...(tests.length ? tests.slice(0, Math.ceil(tests.length / 2)) : lines.slice(0, 1))].join('\n');
}

async function* spoken(
  context: Context,
  { code, key: of }: Trial,
  result: string,
  who: 'novice' | 'expert',
): Steps<string> {
  const { text, key } = yield* say(context, 'critic', `user-${who}`, { question: posed(context), code, result });
  yield context.note({ type: 'verdict-ready', verdict: { score: null, feedback: text }, by: key, of });
  return `\n\nA user says: ${text.trim()}`;
}
