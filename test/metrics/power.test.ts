import { expect, it } from 'vitest';
import { binomialCdf, binomialPmf } from '../../src/metrics/binomial-distribution';
import { mcnemar } from '../../src/metrics/mcnemar';
import { differencesNeeded, morePairsNeeded, pairsNeeded } from '../../src/metrics/power';

it('gives the number of the formula by hand', () => {
  // (1.95996·√0.3 + 0.84162·√0.29)² / 0.01 = 233.05…
  expect(pairsNeeded(0.1, 0.2)).toBe(234);
  expect(pairsNeeded(0.2, 0.1)).toBe(234);
  // (1.95996·√0.2 + 1.28155·√0.16)² / 0.04
  expect(pairsNeeded(0, 0.2, { power: 0.9 })).toBe(49);
});

it('gives McNemar’s test about the power it promises', () => {
  const n = pairsNeeded(0.05, 0.2)!;
  let power = 0;
  // Discordant pairs are Binomial(n, 0.25); of these, those for the second are Binomial(·, 0.8).
  for (let discordant = 0; discordant <= n; discordant++)
    for (let second = 0; second <= discordant; second++)
      if (mcnemar(discordant - second, second).midP < 0.05)
        power += binomialPmf(discordant, n, 0.25) * binomialPmf(second, discordant, 0.8);
  expect(power).toBeGreaterThan(0.75);
  expect(power).toBeLessThan(0.85);
  expect(binomialCdf(n, n, 0.25)).toBeCloseTo(1, 9);
});

it('says how many more', () => {
  expect(morePairsNeeded({ n: 100, onlyFirst: 10, onlySecond: 20 })).toBe(134);
  expect(morePairsNeeded({ n: 500, onlyFirst: 50, onlySecond: 100 })).toBe(0);
  expect(morePairsNeeded({ n: 100, onlyFirst: 10, onlySecond: 10 })).toBeNull();
  expect(morePairsNeeded({ n: 0, onlyFirst: 0, onlySecond: 0 })).toBeNull();
  expect(() => pairsNeeded(0.7, 0.7)).toThrow('1.4');
});

it('asks for more when the difference is smaller or the power higher', () => {
  expect(pairsNeeded(0.1, 0.15)).toBeGreaterThan(pairsNeeded(0.1, 0.2)!);
  expect(pairsNeeded(0.1, 0.2, { power: 0.9 })).toBeGreaterThan(pairsNeeded(0.1, 0.2)!);
  expect(pairsNeeded(0.1, 0.2, { alpha: 0.01 })).toBeGreaterThan(pairsNeeded(0.1, 0.2)!);
});

it('needs as many differences as the textbook', () => {
  // (1.95996 + 0.84162)² · 4 = 31.4
  expect(differencesNeeded(1, 0.5)).toBe(32);
  // (1.95996 + 1.28155)² = 10.5
  expect(differencesNeeded(2, 2, { power: 0.9 })).toBe(11);
  expect(differencesNeeded(0.01, 1)).toBe(2);
  expect(() => differencesNeeded(0, 1)).toThrow('0 and the difference 1');
});

it('agrees with the formula for marks when few differ', () => {
  const [onlyFirst, onlySecond] = [0.1, 0.15];
  const deviation = Math.sqrt(onlyFirst + onlySecond - 0.05 ** 2);
  const [marks, any] = [pairsNeeded(onlyFirst, onlySecond)!, differencesNeeded(deviation, 0.05)];
  expect(Math.abs(marks - any) / marks).toBeLessThan(0.02);
});
