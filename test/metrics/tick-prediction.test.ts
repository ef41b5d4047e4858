import { expect, it } from 'vitest';
import { tickPrediction } from '../../src/metrics/tick-prediction';

it('reckons precision, recall and F1 over all actions, and what was carried out', () => {
  const found = tickPrediction([
    { proposed: 8, foretold: [0, 2, 3], ticked: [0, 1], confirmed: [0] },
    { proposed: 8, foretold: [5], ticked: [5, 6] },
    { proposed: 8, foretold: null, ticked: [7], confirmed: [7] },
  ]);
  expect(found.precision).toMatchObject({ count: 2, n: 4 });
  expect(found.recall).toMatchObject({ count: 2, n: 4 });
  expect(found.f1).toBe(0.5);
  expect(found.unread).toBe(1);
  expect(found.picked).toMatchObject({ count: 5, n: 24 });
  expect(found.executed).toMatchObject({ count: 2, n: 3 });
});

it('has no F1 where nothing was foretold and nothing ticked', () =>
  expect(tickPrediction([{ proposed: 3, foretold: [], ticked: [] }])).toMatchObject({
    f1: null,
    precision: { value: null },
  }));
