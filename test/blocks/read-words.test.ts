import { expect, it } from 'vitest';
import { readWords } from '../../src/blocks/read-words';

it('keeps the words that are in the source, each once', () =>
  expect(readWords('Words: hens, three, hens, cows.', 'Tom has Three hens.')).toEqual(['hens', 'three']));
