import { expect, it } from 'vitest';
import { critiqueByCertainty, selfCheckGain } from '../../src/metrics/self-check-gain';

it('is what the filtered vote wins less what it loses', () => {
  const items = [
    { all: 0, accepted: 1 },
    { all: 0, accepted: 1 },
    { all: 1, accepted: 0 },
    { all: 1, accepted: 1 },
    { all: 1, accepted: null },
  ] as const;
  expect(selfCheckGain(items)).toEqual({ n: 4, ungraded: 1, gain: 0.25 });
  expect(selfCheckGain([])).toEqual({ n: 0, ungraded: 0, gain: null });
});

it('splits verdicts by how sure the samples were', () => {
  const judged = (certainty: number, verdictRight: boolean) => ({ certainty, verdictRight });
  const rates = critiqueByCertainty([judged(0.49, false), judged(0.5, true), judged(0.9, false), judged(1, true)], 2);
  expect(rates.map(({ count, n }) => [count, n])).toEqual([
    [0, 1],
    [2, 3],
  ]);
  expect(critiqueByCertainty([], 1)[0]!.value).toBeNull();
});

it('refuses a certainty that is no share', () =>
  expect(() => critiqueByCertainty([{ certainty: 5, verdictRight: true }], 2)).toThrow('certainty is 5'));
