import { expect, it } from 'vitest';
import { readOf } from '../../support/measured';
import { played } from '../../support/played';
import { nodeTools as tools } from '../../support/tools';
import { call, done, gather, plank, workshop as problem } from '../../support/worlds';

const options = { rollouts: 2, complete: 'known answer' };

it('looks at the calls of the way that was taken', async () => {
  // The first looks around for nothing, the second makes only calls it needs.
  const lines = [call('inventory'), gather, plank, done('plank'), gather, plank, done('plank')];
  const { events } = await played('ftrl', lines, { problem, tools, known: 'plank', options });
  expect(readOf('tool-reward', events, { score: 1 })).toEqual({
    precision: [1, 1],
    completeness: [1, 1],
    reward: [1, 1],
  });
});

it('joins being precise and being right', async () => {
  const lines = [call('inventory'), gather, plank, done('plank')];
  const { events } = await played('async-tool', lines, { problem, tools });
  const { precision, reward } = readOf('tool-reward', events, { score: 1 })!;
  expect(precision![0]).toBeCloseTo(2 / 3, 12);
  expect(reward![0]).toBeCloseTo(0.8, 12);
  expect(readOf('tool-reward', events, { score: 0 })).toMatchObject({ completeness: [0, 1], reward: [0, 1] });
  expect(Object.keys(readOf('tool-reward', events)!)).toEqual(['precision']);
});

it('says nothing where nothing was called', async () => {
  const { events } = await played('async-tool', [done('plank')], { problem, tools });
  expect(readOf('tool-reward', events, { score: 0 })).toBeNull();
});
