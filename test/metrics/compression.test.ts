import { expect, it } from 'vitest';
import { compression } from '../../src/metrics/compression';

it('reckons by hand', () => {
  expect(compression({ tokens: 200, score: 0.8 }, { tokens: 50, score: 0.6 })).toEqual({
    saved: 0.75,
    retained: 0.6 / 0.8,
  });
  expect(compression({ tokens: 0, score: 0 }, { tokens: 5, score: 1 })).toEqual({ saved: null, retained: null });
  expect(() => compression({ tokens: -1, score: 0 }, { tokens: 5, score: 1 })).toThrow('-1 tokens');
});
