import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readyForAuroc, readyForCalibration } from '../../../src/lab/analysis/counting';
import { binsFor } from '../../../src/lab/analysis/critic';
import { auroc } from '../../../src/metrics/auroc';
import { calibration } from '../../../src/metrics/calibration';

const row = fc.tuple(fc.constantFrom(0, 0.1, 0.25, 0.5, 0.75, 0.9, 1), fc.constantFrom(0, 1));
const problems = fc.array(fc.array(row, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });
/** Problems, and which of them are drawn. */
const drawn = problems.chain((all) =>
  fc.tuple(fc.constant(all), fc.array(fc.nat(all.length - 1), { minLength: 1, maxLength: 12 })),
);

it('counts the area that sorting finds', () => {
  fc.assert(
    fc.property(drawn, ([all, places]) => {
      const some = places.map((place) => all[place]!);
      const ready = readyForAuroc(all);
      const known = auroc(some.flat().map(([score, right]) => ({ score, right: right === 1 }))).value;
      const found = ready.statistic(places.map((place) => ready.problems[place]!));
      if (known === null) expect(found).toBeNull();
      else expect(found).toBeCloseTo(known, 12);
    }),
  );
});

it('counts the calibration error', () => {
  fc.assert(
    fc.property(drawn, ([all, places]) => {
      const some = places.map((place) => all[place]!);
      const ready = readyForCalibration(all);
      const predictions = some.flat().map(([confidence, right]) => ({ confidence, right: right === 1 }));
      const known = calibration(predictions, binsFor(all.flat().length)).expectedError;
      expect(ready.statistic(places.map((place) => ready.problems[place]!))).toBeCloseTo(known!, 12);
    }),
  );
});

it('has no value of nothing', () => {
  expect(readyForAuroc([]).statistic([])).toBeNull();
  expect(readyForCalibration([]).statistic([])).toBeNull();
});
