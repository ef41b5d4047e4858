import { expect, it } from 'vitest';
import { socialDilemma } from '../../src/metrics/social-dilemma';

it('reckons by hand', () => {
  // Returns 2 and 6 over 4 steps: U = 2, Gini gaps 4 + 4 = 8 over 2 * 2 * 8, times (0 + 3) / 2 and (0 + 1 + 2) / 3.
  const rewards = [
    [1, 0, 0, 1],
    [2, 2, 2, 0],
  ];
  expect(socialDilemma(rewards, [1, 0])).toEqual({ efficiency: 2, equality: 0.75, sustainability: 1.25, peace: 1.75 });
});

it('is fair when all earn the same, and has no equality where nobody earns', () => {
  expect(socialDilemma([[1], [1], [1]], [0, 0, 0])).toMatchObject({ equality: 1, peace: 3 });
  expect(socialDilemma([[0], [0]], [0, 1])).toEqual({ efficiency: 0, equality: null, sustainability: null, peace: 1 });
  expect(() => socialDilemma([[1], [1, 2]], [0, 0])).toThrow('1, 2 steps');
});
