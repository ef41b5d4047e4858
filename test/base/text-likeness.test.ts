import { expect, it } from 'vitest';
import { bleu, ngramCosine } from '../../src/base/text-likeness';

it('is 1 for the same text, but for case and spaces, and falls with what differs', () => {
  expect(ngramCosine('Get  wood', 'get wood')).toBeCloseTo(1, 12);
  expect(ngramCosine('get some wood', 'get more wood')).toBeGreaterThan(
    ngramCosine('get some wood', 'sell an old house'),
  );
  expect(ngramCosine('', 'a')).toBe(0);
  // Runs of " ab ": " ab", "ab "; of " abc ": " ab", "abc", "bc ". One is shared: 1 / √(2·3).
  expect(ngramCosine('ab', 'abc')).toBeCloseTo(1 / Math.sqrt(6), 12);
});

it('reckons BLEU by hand', () => {
  expect(bleu('the cat sat on the mat', 'the cat sat on the mat')).toBeCloseTo(1, 12);
  // One word of three clipped to 1: 1/3, (0+1)/(2+1), (0+1)/(1+1); no brevity penalty.
  expect(bleu('the the the', 'the cat sat')).toBeCloseTo(Math.cbrt((1 / 3) * (1 / 3) * (1 / 2)), 12);
  // All of it is there, but it is half as long: exp(1 − 4/2).
  expect(bleu('the cat', 'the cat sat down')).toBeCloseTo(Math.exp(-1), 12);
  expect(bleu('dog', 'cat')).toBe(0);
  expect(bleu('', 'cat')).toBe(0);
});
