import { expect, it } from 'vitest';
import { honesty } from '../../src/metrics/honesty';

it('counts right answers and rightly withheld ones', () => {
  const found = honesty([
    { answered: true, right: true },
    { answered: true, right: 0 },
    { answered: false, right: false },
    { answered: false, right: 1 },
    { answered: true, right: 1 },
    { answered: true, right: null },
  ]);
  expect(found).toMatchObject({ n: 5, ungraded: 1 });
  expect(found.coverage).toMatchObject({ count: 3, n: 5 });
  expect(found.selective).toMatchObject({ count: 2, n: 3 });
  expect(found.honesty).toMatchObject({ count: 3, n: 5 });
});

it('is accuracy where everything is answered', () => {
  const found = honesty([1, 0, 1].map((right) => ({ answered: true, right: right as 0 | 1 })));
  expect(found.honesty).toEqual(found.selective);
  expect(found.coverage).toMatchObject({ count: 3, n: 3 });
});
