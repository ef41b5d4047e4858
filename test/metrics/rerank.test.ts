import { expect, it } from 'vitest';
import { rerank } from '../../src/metrics/rerank';

const right = { ran: true, right: true };
const wrong = { ran: true, right: false };
const broken = { ran: false, right: false };

it('compares the choice with a blind one and with the best one', () => {
  const found = rerank([
    { candidates: [wrong, right, broken, wrong], taken: 1 },
    { candidates: [wrong, wrong], taken: 0 },
    { candidates: [right, wrong], taken: 1 },
  ]);
  expect([found.executable.count, found.executable.n]).toEqual([7, 8]);
  expect([found.taken.count, found.possible.count]).toEqual([1, 2]);
  expect(found.blind).toBeCloseTo((0.25 + 0 + 0.5) / 3, 12);
  expect(found.gain).toBeCloseTo(1 / 3 - 0.25, 12);
});

it('is undefined of nothing and refuses a place that is none', () => {
  expect(rerank([])).toMatchObject({ blind: null, gain: null });
  expect(() => rerank([{ candidates: [right], taken: 1 }])).toThrow(
    'Candidate 1 was taken, but there are 1; count from 0.',
  );
});
