import { expect, it } from 'vitest';
import { balanceScore } from '../../src/base/balance-score';

it('multiplies the share of right ones by how many of those wanted there are', () => {
  expect(balanceScore(8, 8)).toBe(1);
  expect(balanceScore(4, 8)).toBe(0.25);
  expect(balanceScore(16, 32)).toBe(0.5);
  expect(balanceScore(2, 2, 4)).toBe(0.5);
  expect(balanceScore(0, 0)).toBe(0);
});

it('refuses what cannot be', () => {
  expect(() => balanceScore(3, 2)).toThrow('3 of 2 are right');
  expect(() => balanceScore(1, 2, 0)).toThrow('0 right responses are wanted');
});
