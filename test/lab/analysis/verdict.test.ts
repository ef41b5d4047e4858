import { expect, it } from 'vitest';
import { family } from '../../../src/lab/analysis/family';
import { paired } from '../../../src/lab/analysis/paired';
import { chance, familyOf, points, standingOf, verdictOf } from '../../../src/lab/analysis/verdict';

const of = (lost: number, won: number, same: number) =>
  family([
    paired(
      Array.from({ length: lost + won + same }, (_, index) => ({
        problem: `p${index}`,
        first: Number(index < lost),
        second: Number(index >= lost && index < lost + won),
      })),
    ),
  ])[0]!;
const names = ['Single', 'Self-Refine'] as const;

it('claims a difference only when it is settled', () => {
  expect(verdictOf(of(2, 14, 24), names)).toBe(
    'Self-Refine is 30 points ahead of Single: settled with 40 problems (p = 0.004).',
  );
  expect(verdictOf(of(14, 2, 24), names)).toMatch(/^Single is 30 points ahead of Self-Refine: settled/);
  expect(standingOf(of(2, 14, 24))).toBe('better');
  expect(standingOf(of(14, 2, 24))).toBe('worse');
});

it('says how many more it would take', () => {
  expect(verdictOf(of(4, 4, 32), names)).toBe(
    'No difference seen with 40 problems; about 690 would settle a difference of 5 points.',
  );
  expect(verdictOf(of(3, 7, 30), names)).toBe(
    'Self-Refine is 10 points ahead of Single, but 40 problems do not settle it (p = 0.34); about 210 would settle a difference of that size.',
  );
  expect(standingOf(of(3, 7, 30))).toBe('open');
});

it('does not promise what it has', () => {
  const { needed, ...rest } = of(4, 4, 32);
  expect(needed).not.toBeNull();
  expect(verdictOf({ ...rest, needed: 12 }, names)).toContain('more problems may settle');
});

it('says nothing of nothing', () => {
  expect(verdictOf(of(0, 0, 0), names)).toBe('Nothing that Single and Self-Refine both have graded yet.');
  expect(standingOf(of(0, 0, 0))).toBe('nothing');
});

it('names its family', () => {
  expect(familyOf(6, 'every pair of 4 contestants')).toContain('6 tests: every pair of 4 contestants');
  expect(familyOf(1, 'a pair')).toContain('p < 0.05');
});

it('writes figures as a person would', () => {
  expect([0.05, -0.123, 0.012, 0.01, 0].map(points)).toEqual([
    '5 points',
    '12 points',
    '1.2 points',
    '1 point',
    '0 points',
  ]);
  expect([0.0001, 0.0042, 0.34, 1].map(chance)).toEqual(['p < 0.001', 'p = 0.004', 'p = 0.34', 'p = 1.00']);
});
