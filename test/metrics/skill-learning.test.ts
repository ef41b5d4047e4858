import { expect, it } from 'vitest';
import { keyPointRecall, skillLearning } from '../../src/metrics/skill-learning';

it('tells gain and drift', () => {
  const result = skillLearning(
    [1, 0, 0, 0],
    [
      [1, 1, 1, 0],
      [1, 1, 0, 0],
    ],
  );
  expect(result.rounds.map(({ value }) => value)).toEqual([0.75, 0.5]);
  expect(result.drift).toBe(-0.25);
  expect(result.gain).toBe(0.25);
  expect(skillLearning([], [[1]])).toMatchObject({ drift: null, gain: null });
});

it('matches each key point once', () => {
  expect(keyPointRecall(['a', 'b', 'b'], ['b', 'c', 'a'])).toBeCloseTo(2 / 3, 12);
  expect(keyPointRecall([], ['a'])).toBeNull();
});
