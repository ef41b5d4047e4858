import { expect, it } from 'vitest';
import { signTest } from '../../src/metrics/sign-test';

it('gives the textbook value of 8 of 10', () => {
  // 2 · (1 + 10 + 45) / 1024
  const differences = [3, 1, 2, 5, 0.5, 4, 1, 2, -1, -2, 0, 0, null];
  expect(signTest(differences)).toEqual({
    n: 10,
    positive: 8,
    negative: 2,
    ties: 2,
    ungraded: 1,
    exact: expect.closeTo(0.109375, 10),
    midP: expect.closeTo(0.109375 - 45 / 1024, 10),
  });
});

it('says nothing of ties alone', () => {
  expect(signTest([0, 0])).toMatchObject({ n: 0, ties: 2, exact: 1, midP: 1 });
});
