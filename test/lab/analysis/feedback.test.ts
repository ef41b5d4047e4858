import { expect, it } from 'vitest';
import { compareFeedback } from '../../../src/lab/analysis/feedback';
import type { Fed } from '../../../src/lab/feedback';
import { scoreInterval } from '../../../src/metrics/wilson';
import { feedbackWords } from '../../../src/ui/panels/lab/feedback-words';

const fed = (problem: number, by: Fed['by'], before: number | null, after: number | null): Fed => ({
  problem: `p${problem}`,
  draft: 'A draft',
  by,
  before,
  after,
});

it('reckons fixes of wrong drafts and harms of right ones, with intervals over problems', () => {
  const { rates } = compareFeedback([
    fed(1, 'critic', 0, 1),
    fed(2, 'critic', 0, 0),
    fed(3, 'critic', 0, 0),
    fed(4, 'critic', 1, 0),
    fed(5, 'critic', null, 1),
    fed(1, 'person', 0, 1),
  ]);
  expect(rates.map(({ by, n, marked }) => [by, n, marked])).toEqual([
    ['person', 1, 1],
    ['critic', 5, 4],
  ]);
  expect(rates[1]!.fixes).toMatchObject({ n: 3, value: 1 / 3, ...scoreInterval(1, 3, 0.95) });
  expect(rates[1]!.harms).toMatchObject({ n: 1, value: 1 });
  expect(rates[0]!.harms).toMatchObject({ n: 0, value: null });
});

it('tests on the drafts that got both, each once', () => {
  const both = [1, 2, 3, 4, 5, 6].flatMap((problem) => [fed(problem, 'person', 0, 1), fed(problem, 'critic', 0, 0)]);
  const { pairs } = compareFeedback([
    ...both,
    fed(7, 'person', 0, 1),
    fed(1, 'critic', 0, 0),
    { ...fed(8, 'person', 0, 1), draft: 'Another' },
    fed(8, 'critic', 0, 0),
  ]);
  expect(pairs).toMatchObject({ n: 6, problems: 6, difference: 1, onlyFirst: 0, onlySecond: 6 });
  // Six of six, two-sided: 2 / 2^6.
  expect(pairs.p).toBeCloseTo(2 / 64);
  expect(feedbackWords(pairs)).toContain('p = 0.031');
  expect(feedbackWords(pairs)).toContain('The difference is settled.');
  expect(feedbackWords(compareFeedback([fed(1, 'person', 0, 1)]).pairs)).toMatch(/^No draft got both/);
});
