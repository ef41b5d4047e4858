import { answerOf } from '../blocks/act';
import { reply } from '../blocks/converse';
import { programming, write } from '../blocks/program';
import { choice, flag, integer } from '../contract/options';
import { programTaskOf } from '../contract/program';
import { strategy } from '../contract/strategy';

/**
 * Iterative self-repair (#161): write a program, run its tests, hand back the error class and message, at most four times. On a
 * problem in words the program is one expression; it counts as failed when it does not run or, where the answer is known and
 * may be asked, when its value is wrong.
 */
export default strategy({
  title: 'Self-repair: run, read the error, fix',
  summary: 'Write a program, run its tests, and repair it from what they say, until they pass.',
  papers: [
    {
      title:
        'How Many Tries Does It Take? Iterative Self-Repair in LLM Code Generation Across Model Scales and Benchmarks',
      system: 161,
    },
  ],
  family: 'loop',
  roles: ['actor', 'reviser'],
  needs: ['javascript'],
  expect:
    'Most of the gain comes in the first two repairs; syntax and name errors are repaired far more often than wrong results.',
  options: {
    repairs: integer('Repairs', 4, 0, 10),
    prompt: choice('Before the repair', ['nothing', 'explain the code'], 'Explaining costs one more call a repair.'),
    oracle: flag(
      'Ask the known answer',
      true,
      'For problems without tests: an upper bound. Without it what runs is right.',
    ),
  },
  calls: ({ repairs, prompt }) => 1 + repairs * (prompt === 'nothing' ? 1 : 2),
  presets: [{ title: 'Explain, then fix', system: 161, options: { prompt: 'explain the code' } }],

  async *run(context, { repairs, prompt, oracle }) {
    const tests = programTaskOf(context.problem) !== null;
    let messages = programming(context);
    let trial = yield* write(context, { messages });
    for (let repair = 0; ; repair++) {
      const asks = oracle && context.known && !tests && trial.fault === null;
      const wrong = trial.fault !== null || (asks && (yield* context.check(answerOf(trial))) === false);
      if (!wrong || repair === repairs) {
        const reason = wrong ? `${repairs} repairs are over` : tests ? 'its tests pass' : 'it runs';
        yield context.note({ type: 'loop-stop', reason });
        return answerOf(trial);
      }
      if (prompt === 'explain the code') {
        messages = reply(context, messages, trial.said, 'explain-program', { result: trial.result });
        const { text } = yield* context.generate({ role: 'reviser', purpose: 'explain-program' }, { messages });
        messages = reply(context, messages, text, 'fix-explained');
      } else
        messages = reply(context, messages, trial.said, tests ? 'repair-program' : 'debug', { result: trial.result });
      trial = yield* write(context, { messages, purpose: tests ? 'repair-program' : 'debug', role: 'reviser' });
    }
  },
});
