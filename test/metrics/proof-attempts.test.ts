import { expect, it } from 'vitest';
import { proofAttempts } from '../../src/metrics/proof-attempts';

const plain = { proved: true, mended: 0 };
const mended = { proved: true, mended: 2 };
const failed = { proved: false, mended: 1 };

it('counts what is proved within k attempts, and by which correction', () => {
  const { within, ...by } = proofAttempts(
    [[plain], [mended], [failed, plain], [failed, failed, mended], [failed], []],
    3,
  );
  expect(within.map(({ count }) => count)).toEqual([2, 3, 4]);
  expect(within.at(-1)!.value).toBeCloseTo(4 / 6, 12);
  expect([by.plain.count, by.byTools.count, by.byErrors.count]).toEqual([1, 2, 2]);
});

it('refuses what goes on after a proof, or too long', () => {
  expect(() => proofAttempts([[plain, plain]], 3)).toThrow('Attempt 1 of 2 is a proof');
  expect(() => proofAttempts([[failed, failed]], 1)).toThrow('There are 2 attempts; at most 1 are allowed.');
});
