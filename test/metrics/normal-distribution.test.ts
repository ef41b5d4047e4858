import { expect, it } from 'vitest';
import { criticalValue, normalCdf, normalQuantile } from '../../src/metrics/normal-distribution';

it.each([
  [0, 0.5],
  [1, 0.8413447460685429],
  [-1.959963984540054, 0.025],
  [4.99, 0.9999996981067066],
  [-5.01, 2.7215e-7],
  [-6, 9.865876450377e-10],
  [-10, 7.61985302416e-24],
])('Φ(%d) is %d', (z, probability) => {
  expect(normalCdf(z) / probability).toBeCloseTo(1, 4);
});

it.each([
  [0.5, 0],
  [0.8, 0.8416212335729143],
  [0.95, 1.6448536269514722],
  [0.975, 1.959963984540054],
  [0.995, 2.5758293035489004],
  [0.001, -3.090232306167813],
])('the quantile of %d is %d', (probability, z) => {
  expect(normalQuantile(probability)).toBeCloseTo(z, 10);
});

it('has the ends at infinity and refuses what is no probability', () => {
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  expect(criticalValue(0.95)).toBeCloseTo(1.96, 2);
  expect(() => normalQuantile(1.5)).toThrow('1.5');
  expect(() => criticalValue(1)).toThrow('The confidence is 1');
});
