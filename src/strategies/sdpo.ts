import { answerOf } from '../blocks/act';
import { reply } from '../blocks/converse';
import { programming, write, type Trial } from '../blocks/program';
import type { Message } from '../contract/engine';
import { flag, integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

/**
 * Self-distillation from feedback (#30): where the tests disagree with an attempt, a model that has read their output finds some
 * of its own tokens unlikely. The difference of log-probabilities with and without the feedback is recorded token by token as two
 * scores; the test-time part here is a retry that has read the feedback. Updating the weights is not possible on a device.
 */
export default strategy({
  title: 'Self-distillation: retry with feedback in view',
  summary:
    'A failed program is scored token by token with and without the test output in view, then written anew with it.',
  papers: [{ title: 'Reinforcement Learning via Self-Distillation', system: 30 }],
  family: 'loop',
  roles: ['actor'],
  needs: ['javascript'],
  expect:
    'Retries with feedback discover solutions sooner than the same number of fresh samples; best seen by discovery@k.',
  options: {
    attempts: integer('Attempts', 4, 1, 10),
    weights: flag(
      'Score the tokens',
      true,
      'Two scores a failed attempt, where the model can score; they end in the export.',
    ),
  },
  calls: ({ attempts, weights }) => attempts * (weights ? 3 : 1),

  async *run(context, { attempts, weights }) {
    const asked = programming(context);
    let trial = yield* write(context, { messages: asked });
    for (let attempt = 1; attempt < attempts && trial.fault !== null; attempt++) {
      const { said, result } = trial;
      const informed = reply(context, asked, said, 'repair-program', { result });
      if (weights && context.can('actor').has('score')) yield* scored(context, asked, informed, trial);
      trial = yield* write(context, { messages: informed, purpose: 'repair-program' });
    }
    yield context.note({
      type: 'loop-stop',
      reason: trial.fault === null ? 'it passes' : `${attempts} attempts are over`,
    });
    return answerOf(trial);
  },
});

/** log π(y | x) and log π(y | x, feedback): the exporter of token weights subtracts them. */
async function* scored(
  context: Context,
  plain: readonly Message[],
  informed: readonly Message[],
  { said }: Trial,
): Steps<void> {
  yield* context.score({ role: 'actor', purpose: 'sdpo-without-feedback' }, { messages: plain, continuation: said });
  yield* context.score({ role: 'actor', purpose: 'sdpo-with-feedback' }, { messages: informed, continuation: said });
}
