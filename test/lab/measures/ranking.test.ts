import { expect, it } from 'vitest';
import task from '../../../src/tasks/corpus-questions';
import { readOf, search } from '../../support/measured';
import { played } from '../../support/played';
import { nodeTools as tools } from '../../support/tools';

const needing = (...passages: string[]) => ({ item: { problem: { id: 'p', prompt: '?' }, target: { passages } } });

it('places what is needed in the first search, and counts it in all', () => {
  const read = readOf('ranking', [search('x', 'a', 'y'), search('b', 'a')], needing('a', 'b', 'c', 'd'));
  expect(read).toMatchObject({ reciprocal: [0.5, 1], recall: [0.25, 1], all: [0.5, 1] });
  // One of four, in the second place; the best order has all four in front.
  const best = [1, 2, 3, 4].reduce((sum, place) => sum + 1 / Math.log2(place + 1), 0);
  expect(read!['ndcg']![0]).toBeCloseTo(1 / Math.log2(3) / best, 12);
  expect(readOf('ranking', [search()], needing('a'))).toMatchObject({ reciprocal: [0, 1], all: [0, 1] });
});

it('finds the passage of a question of the corpus', async () => {
  const item = task.item(0);
  const { events } = await played('rfm-rag', ['Falcon Mint architect'], { problem: item.problem, tools });
  expect(readOf('ranking', events, { item })!['all']).toEqual([1, 1]);
});

it('says nothing where nothing is searched, or the problem names no passages', () => {
  expect(readOf('ranking', [search('a')])).toBeNull();
  expect(readOf('ranking', [search('a')], needing())).toBeNull();
  expect(readOf('ranking', [], needing('a'))).toBeNull();
});
