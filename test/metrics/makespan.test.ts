import { expect, it } from 'vitest';
import { makespan } from '../../src/metrics/makespan';

it('compares with the longest chain of steps', () => {
  // 2 then 3 beside 4: the chain of the first task takes 5, that of the second 4.
  const tasks = [[{ ticks: 2 }, { ticks: 3, after: [0] }], [{ ticks: 4 }]];
  expect(makespan(10, 3, tasks)).toEqual({ ratio: 2, criticalPath: 5, idle: 0.7 });
  expect(makespan(5, 5, tasks)).toEqual({ ratio: 1, criticalPath: 5, idle: 0 });
});

it('takes the later of two that a step waits for', () => {
  expect(makespan(9, 3, [[{ ticks: 1 }, { ticks: 5 }, { ticks: 1, after: [0, 1] }]]).criticalPath).toBe(6);
});

it('knows the edges', () => {
  expect(makespan(0, 0, [])).toEqual({ ratio: null, criticalPath: 0, idle: null });
  expect(() => makespan(1, 1, [[{ ticks: 1, after: [0] }]])).toThrow('Step 0 waits for step 0');
});
