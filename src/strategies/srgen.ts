import { answerOf } from '../blocks/act';
import { repeat } from '../blocks/all';
import { elect } from '../blocks/elect';
import { listOf, numberOf, steer, type Steered } from '../blocks/steer';
import { choice, flag, integer, number } from '../contract/options';
import { strategy } from '../contract/strategy';

const ways = ['correct it', 'try a few ways (substitute)', 'mark it'] as const;

/** What stands in the record of each way: its method, the list it reports, and words for how many there were. */
const methods = {
  'correct it': { id: 'corrective-vector', list: 'corrections', said: 'tokens corrected' },
  'try a few ways (substitute)': { id: 'resample-uncertain', list: 'forks', said: 'tokens tried again' },
  'mark it': { id: 'uncertainty-marks', list: 'marks', said: 'uncertain tokens' },
} as const;

/**
 * SRGen (#64): where the model is suddenly undecided, a vector is learnt from the text so far and added to the last hidden state
 * before the token is chosen. That takes hidden states and the output matrix, which the bundled models show; on any other model a
 * substitute stands in the vector's place: a few ways to go on are tried, the surest stays.
 */
export default strategy({
  title: 'SRGen: look again where uncertain',
  summary:
    'Find the tokens where the model is suddenly undecided, and correct the hidden state they come from before choosing.',
  papers: [{ title: 'Self-Reflective Generation at Test Time', url: 'https://arxiv.org/abs/2510.02919', system: 64 }],
  family: 'sampling',
  roles: ['actor'],
  needs: ['hooks', 'continue'],
  expect:
    'The published vector gains up to twelve points on maths with 7B models. It runs on the bundled models; on others a substitute does, of which nothing is published.',
  options: {
    act: choice('At such a token', ways, 'Models that keep their hidden states to themselves get the substitute.'),
    samples: integer('Samples', 1, 1, 20, 'With several, the most common answer.'),
    window: integer('Window', 25, 2, 512, 'Tokens before it that a token is compared with.'),
    factor: number('Deviations', 4, 0, 20, 'Entropy above the mean of the window, in standard deviations.'),
    leastEntropy: number('Least entropy', 1.8, 0, 20, 'Nats.'),
    steps: integer('Steps', 3, 1, 50, 'Of the optimiser of the vector.'),
    rate: number('Learning rate', 0.01, 0, 1),
    lambda: number('Weight of entropy', 0.05, 0, 1, 'The rest weighs how likely the vector makes the text so far.'),
    withPrompt: flag('The question counts as text so far', true, 'As in the code of the authors.'),
    ways: integer('Ways', 3, 2, 8, 'Of the substitute.'),
    ahead: integer('Tokens ahead', 8, 1, 64, 'Of the substitute.'),
  },
  calls: ({ samples }) => samples,
  presets: [
    { title: 'SRGen', system: 64, options: {} },
    { title: 'SRGen trigger, resample and rank', system: 64, options: { act: 'try a few ways (substitute)' } },
    { title: 'SRGen trigger, marks only', system: 64, options: { act: 'mark it' } },
  ],

  async *run(context, { act, samples, ways, ahead, steps, rate, lambda, withPrompt, ...trigger }) {
    const isClosed = act === 'correct it' && !context.can('actor').has('hidden');
    if (isClosed)
      yield context.note({
        type: 'warning',
        setting: 'act',
        message:
          'This model keeps its hidden states to itself, so there is no corrective vector: a few ways are tried instead.',
      });
    const { id, list, said } = methods[isClosed ? 'try a few ways (substitute)' : act];
    const more = { 'corrective-vector': { steps, rate, lambda, withPrompt }, 'resample-uncertain': { ways, ahead } };
    const options = { ...trigger, ...(id === 'uncertainty-marks' ? {} : more[id]) };
    const all = yield* repeat(context, samples, (branch) => steer(branch, [{ id, options }]));
    yield context.note({ type: 'loop-stop', reason: `${countOf(all, id, list)} ${said}${aheadOf(all, id)}` });
    const drafts = all.map(({ draft }) => draft);
    return answerOf(samples > 1 ? yield* elect(context, drafts) : drafts[0]!);
  },
});

const countOf = (all: readonly Steered[], id: string, list: string): number =>
  all.reduce((sum, { said }) => sum + listOf(said, id, list).length, 0);

/** Only the substitute looks ahead. */
function aheadOf(all: readonly Steered[], id: string): string {
  if (id !== 'resample-uncertain') return '';
  return `, ${all.reduce((sum, { said }) => sum + (numberOf(said, id, 'spent') ?? 0), 0)} tokens looked ahead`;
}
