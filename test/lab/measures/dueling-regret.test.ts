import { expect, it } from 'vitest';
import { measured } from '../../support/measured';
import { oracle } from '../../support/runs';
import { answering } from '../../support/answering';

it('tells how far compared prompts were from the best, and whether a better one was found', async () => {
  const ways = [1, 2, 3].map((way) => `<prompt>[question] way ${way}</prompt>`);
  const model = answering(['another approach', ...ways], ['way 2', 'Answer: 2'], [/./, 'Answer: 1']);
  const options = { candidates: 4, rounds: 8, examples: 1 };
  const read = await measured('dueling-regret', { strategy: 'apohf', options }, { model, oracle: oracle('2') });
  expect(read!['wins']).toEqual([1, 1]);
  // The best one is 1: a pair with it costs one half, a pair without it 1.
  expect(read!['regret']![0]).toBeGreaterThanOrEqual(0.5);
  expect(read!['regret']![0]).toBeLessThan(1);
  expect(read!['last']).toEqual([0.5, 1]);
});
