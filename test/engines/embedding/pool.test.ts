import { expect, it } from 'vitest';
import { meanVectors, unit } from '../../../src/engines/embedding/pool';

it('takes the mean of the tokens of each text, padding left out, at length 1', () => {
  const data = Float32Array.from([1, 0, 0, 1, 9, 9, 3, 4, 9, 9, 9, 9]);
  const [first, second] = meanVectors({ data, texts: 2, tokens: 3, width: 2 }, [1n, 1n, 0n, 1n, 0n, 0n]);
  expect(first![0]).toBeCloseTo(Math.SQRT1_2, 6);
  expect(first![1]).toBeCloseTo(Math.SQRT1_2, 6);
  expect([...second!].map((one) => one.toFixed(6))).toEqual(['0.600000', '0.800000']);
});

it('leaves nothing as nothing', () => {
  expect([...unit(Float32Array.from([0, 0]))]).toEqual([0, 0]);
  expect(meanVectors({ data: Float32Array.from([1]), texts: 1, tokens: 1, width: 1 }, [0])).toEqual([
    Float32Array.from([0]),
  ]);
});
