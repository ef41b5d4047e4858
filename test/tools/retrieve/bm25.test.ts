import { expect, it } from 'vitest';
import { bm25 } from '../../../src/tools/retrieve/bm25';

const texts = ['red bridge', 'red red house by the river', 'blue boat'];
const index = bm25(texts);

it('scores as the formula says', () => {
  // N = 3, lengths 2, 6, 2, mean 10/3; "red" is in 2 texts: idf = ln(1 + 1.5/2.5) = ln 1.6.
  const idf = Math.log(1.6);
  const first = (idf * 1 * 2.2) / (1 + 1.2 * (0.25 + (0.75 * 2) / (10 / 3)));
  const second = (idf * 2 * 2.2) / (2 + 1.2 * (0.25 + (0.75 * 6) / (10 / 3)));
  const found = index.search('red', 10);
  expect(found.map(({ at }) => at)).toEqual([0, 1]);
  expect(found[0]!.score).toBeCloseTo(first, 12);
  expect(found[1]!.score).toBeCloseTo(second, 12);
  expect(found[0]!.score).toBeCloseTo(0.56196, 5);
});

it('adds up the words of a query, and rare words weigh more', () => {
  expect(index.search('red boat', 10)[0]!.at).toBe(2);
  const [one] = index.search('bridge', 1);
  expect(index.search('bridge bridge', 1)[0]!.score).toBeCloseTo(2 * one!.score, 12);
});

it('finds nothing where no word occurs, and keeps the order of equals', () => {
  expect(index.search('cathedral', 10)).toEqual([]);
  expect(bm25([]).search('red', 10)).toEqual([]);
  expect(
    bm25(['same words', 'same words'])
      .search('same', 10)
      .map(({ at }) => at),
  ).toEqual([0, 1]);
});

it('knows plurals, accents and other scripts', () => {
  const other = bm25(['Zwei Brücken', 'the cities of glass', 'Жёлтые дома']);
  expect(other.search('Bruckens', 3)[0]!.at).toBe(0);
  expect(other.search('city', 3)[0]!.at).toBe(1);
  expect(other.search('жёлтые', 3)[0]!.at).toBe(2);
});
