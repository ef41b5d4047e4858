import { act, answerOf } from '../blocks/act';
import { repeat } from '../blocks/all';
import { everySetting, type Sample } from '../blocks/balance';
import { ballot, best, majority } from '../blocks/select';
import { verify } from '../blocks/verify';
import { choice, integer, number } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

/**
 * B-STaR (#100): of several temperatures and reward thresholds, the setting whose samples are both right and plenty. P(Yes)
 * replaces the process reward, and, without a known answer, agreeing with the majority of all samples replaces being right.
 */
export default strategy({
  title: 'B-STaR: explore and exploit in balance',
  summary: 'Sample at several temperatures, keep the setting with many and mostly right answers, return its best one.',
  papers: [
    {
      title: 'B-STaR: Monitoring and Balancing Exploration and Exploitation in Self-Taught Reasoners',
      system: 100,
    },
  ],
  family: 'sampling',
  roles: ['actor', 'verifier'],
  options: {
    settings: integer('Temperatures', 3, 1, 6),
    coldest: number('Lowest temperature', 0.5, 0, 2),
    warmest: number('Highest temperature', 1.1, 0, 2),
    samples: integer('Samples of each', 4, 1, 32),
    wanted: integer('Right answers wanted', 8, 1, 64, 'More than these do not make a setting better.'),
    right: choice('Right is', ['what the majority says', 'the known answer']),
  },
  calls: ({ settings, samples }) => 2 * settings * samples,

  async *run(context, { settings, coldest, warmest, samples, wanted, right }) {
    const temperatures = Array.from(
      { length: settings },
      (_, index) => coldest + (settings > 1 ? (index / (settings - 1)) * (warmest - coldest) : 0),
    );
    const judged = yield* repeat(context, settings, (setting, index) =>
      repeat(setting, samples, (branch) => judge(branch, temperatures[index]!)),
    );
    const marked = yield* mark(context, judged.flat(), right === 'the known answer');
    const chosen = best(everySetting(temperatures, marked, wanted), ({ balance }) => balance);
    const sample = best(chosen.kept.length ? chosen.kept : marked, ({ reward }) => reward);
    const { temperature, threshold, balance } = chosen;
    const reason = `temperature ${temperature.toFixed(2)}, rewards over ${threshold.toFixed(1)}: balance ${balance.toFixed(2)}`;
    yield context.note({ type: 'answer-chosen', of: sample.draft.key, reason });
    return answerOf(sample.draft);
  },
});

async function* judge(context: Context, temperature: number): Steps<Omit<Sample, 'right'>> {
  const draft = yield* act(context, { temperature });
  return { draft, temperature, reward: yield* verify(context, draft) };
}

async function* mark(
  context: Context,
  samples: readonly Omit<Sample, 'right'>[],
  byKnown: boolean,
): Steps<readonly Sample[]> {
  if (byKnown && !context.known) {
    const message = 'Nobody knows the answer of this problem; what the majority says counts as right.';
    yield context.note({ type: 'warning', setting: 'right', message });
  }
  const common = ballot(majority(samples, ({ draft }) => ballot(draft)).draft);
  const marked: Sample[] = [];
  for (const sample of samples) {
    const agrees = common !== null && ballot(sample.draft) === common;
    const right = byKnown && context.known ? yield* context.check(answerOf(sample.draft)) : agrees;
    marked.push({ ...sample, right: right === true });
  }
  return marked;
}
