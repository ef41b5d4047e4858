import { answerOf } from '../blocks/act';
import { repeat } from '../blocks/all';
import { elect } from '../blocks/elect';
import { listOf, numberOf, steer } from '../blocks/steer';
import { choice, integer, number } from '../contract/options';
import { strategy } from '../contract/strategy';

/**
 * SRGen (#64). Its corrective vector takes the hidden state and the output matrix, which no model gives here. So its trigger runs
 * as published, and in the vector's place stands a substitute: a few ways to go on are tried, the surest stays.
 */
export default strategy({
  title: 'SRGen: look again where uncertain',
  summary: 'Find the tokens where the model is suddenly undecided; mark them, or try a few ways and keep the surest.',
  papers: [{ title: 'Self-Reflective Generation at Test Time', system: 64 }],
  family: 'sampling',
  roles: ['actor'],
  needs: ['hooks', 'continue'],
  expect:
    'The published vector gains up to twelve points on maths with 7B models; of the substitute nothing is published.',
  options: {
    act: choice('At such a token', ['try a few ways (substitute)', 'mark it']),
    samples: integer('Samples', 1, 1, 20, 'With several, the most common answer.'),
    window: integer('Window', 25, 2, 512, 'Tokens before it that a token is compared with.'),
    factor: number('Deviations', 4, 0, 20, 'Entropy above the mean of the window, in standard deviations.'),
    leastEntropy: number('Least entropy', 1.8, 0, 20, 'Nats.'),
    ways: integer('Ways', 3, 2, 8),
    ahead: integer('Tokens ahead', 8, 1, 64),
  },
  calls: ({ samples }) => samples,
  presets: [
    { title: 'SRGen trigger, resample and rank', system: 64, options: {} },
    { title: 'SRGen trigger, marks only', system: 64, options: { act: 'mark it' } },
  ],

  async *run(context, { act, samples, ways, ahead, ...trigger }) {
    const marks = act === 'mark it';
    const method = marks
      ? { id: 'uncertainty-marks', options: trigger }
      : { id: 'resample-uncertain', options: { ...trigger, ways, ahead } };
    const all = yield* repeat(context, samples, (branch) => steer(branch, [method]));
    const count = all.reduce((sum, { said }) => sum + listOf(said, method.id, marks ? 'marks' : 'forks').length, 0);
    const spent = all.reduce((sum, { said }) => sum + (numberOf(said, method.id, 'spent') ?? 0), 0);
    const what = marks ? 'uncertain tokens' : `tokens tried again, ${spent} tokens looked ahead`;
    yield context.note({ type: 'loop-stop', reason: `${count} ${what}` });
    const drafts = all.map(({ draft }) => draft);
    return answerOf(samples > 1 ? yield* elect(context, drafts) : drafts[0]!);
  },
});
