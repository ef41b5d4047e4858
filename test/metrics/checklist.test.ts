import { expect, it } from 'vitest';
import { checklist } from '../../src/metrics/checklist';

const tasks = [
  [
    { met: [true, true, true] },
    { met: [false, true, true], told: [true, false] },
    { met: [false, false, true], told: [false, true] },
  ],
  [{ met: [false, null, false], told: [true, true] }, { met: [true, true, false] }],
];

it('follows requirements over the turns', () => {
  const result = checklist(tasks);
  // (1/3 + 1/2)/2, (2/3 + 1/1)/2, (3/3 + 0/2)/2
  expect(result.accuracy.map((value) => value!.toFixed(4))).toEqual(['0.4167', '0.8333', '0.5000']);
  expect(result.passed.map(({ count }) => count)).toEqual([0, 0, 1]);
  expect(result.gain).toBe(0.5);
});

it('compares requirements that were told with those that were not', () => {
  const { metAfterTold, metUntold } = checklist(tasks);
  expect([metAfterTold.count, metAfterTold.n]).toEqual([2, 2]);
  expect([metUntold.count, metUntold.n]).toEqual([0, 1]);
});

it('does not take what could not be read for met', () =>
  expect(checklist([[{ met: [null] }]])).toMatchObject({ accuracy: [null], gain: 0, passed: [{ count: 0, n: 1 }] }));

it('is not defined without tasks, and refuses turns that do not match', () => {
  expect(checklist([])).toMatchObject({ tasks: 0, accuracy: [], passed: [], gain: null });
  expect(() => checklist([[{ met: [true] }, { met: [true, true] }]])).toThrow('2 turns and another 1');
  expect(() => checklist([[{ met: [true] }], []])).toThrow('0 turns and another 1');
});
