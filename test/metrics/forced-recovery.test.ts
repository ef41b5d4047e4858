import { expect, it } from 'vitest';
import { forcedRecovery } from '../../src/metrics/forced-recovery';

const call = (name: string) => ({ function: name, arguments: {}, outcome: 'ok' });

it('says how many tasks are still solved after wrong actions, and how often a call is made over again', () => {
  const logs = [[call('look'), call('look'), call('go')], [call('take')]];
  const result = forcedRecovery([1, 1, 1, 0, 1, null], [1, 1, 0, 1, null, 1], logs);
  // Marked both ways: the first four, of which three were solved in calm and two of those after all.
  expect(result.calm).toMatchObject({ count: 3, n: 4 });
  expect(result.forced).toMatchObject({ count: 3, n: 4 });
  expect(result.recovered).toMatchObject({ count: 2, n: 3 });
  expect(result.loops).toBe(0.25);
  expect(result.ungraded).toBe(2);
});

it('is not defined where there is nothing to recover, and refuses lists that differ', () => {
  expect(forcedRecovery([0], [1])).toMatchObject({ recovered: { n: 0, value: null }, loops: null });
  expect(() => forcedRecovery([1], [])).toThrow(RangeError);
});
