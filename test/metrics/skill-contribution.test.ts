import { expect, it } from 'vitest';
import { skillContributions } from '../../src/metrics/skill-contribution';

it('is success with all less success without one', () => {
  const whole = [1, 1, 1, 0] as const;
  const without = [
    { skill: 'a', marks: [1, 0, 0, 0] as const, seen: 10 },
    { skill: 'b', marks: [1, 1, 1, 0] as const, seen: 10 },
    { skill: 'c', marks: [1, 1, 1, 0] as const, seen: 9 },
    { skill: 'd', marks: [1, 1, 1, 1] as const, seen: 12 },
  ];
  expect(skillContributions(whole, without)).toEqual([
    { skill: 'a', delta: 0.5, stays: true },
    { skill: 'b', delta: 0, stays: false },
    { skill: 'c', delta: 0, stays: true },
    { skill: 'd', delta: -0.25, stays: false },
  ]);
});

it('keeps what was never marked', () => {
  expect(skillContributions([null], [{ skill: 'a', marks: [1], seen: 99 }])).toEqual([{ skill: 'a', delta: null, stays: true }]); // prettier-ignore
});
