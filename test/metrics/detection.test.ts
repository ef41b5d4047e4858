import { expect, it } from 'vitest';
import { detection } from '../../src/metrics/detection';

it('tells detection, false alarms and correction apart', () => {
  const result = detection([
    { first: 0, detected: true, second: 1 },
    { first: 0, detected: true, second: 0 },
    { first: 0, detected: true, second: null },
    { first: 0, detected: false, second: 1 },
    { first: 1, detected: true, second: 0 },
    { first: 1, detected: false, second: 1 },
    { first: 1, detected: null, second: 1 },
    { first: null, detected: true, second: 1 },
  ]);
  const counts = [result.detection, result.falseAlarm, result.correction].map(({ count, n }) => [count, n]);
  expect(counts).toEqual([
    [3, 4],
    [1, 2],
    [1, 2],
  ]);
  expect(result.leftOut).toBe(2);
});

it('is not defined where its condition never holds', () =>
  expect(detection([{ first: 1, detected: false, second: 1 }])).toMatchObject({
    detection: { value: null },
    falseAlarm: { value: 0 },
    correction: { value: null },
  }));
