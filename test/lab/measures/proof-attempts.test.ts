import { expect, it } from 'vitest';
import theorems from '../../../src/tasks/data/theorems.json';
import task from '../../../src/tasks/theorems';
import { readOf } from '../../support/measured';
import { played } from '../../support/played';
import { nodeTools as tools } from '../../support/tools';

const { problem } = task.item(theorems.findIndex(({ id }) => id === 'order'));
const proved = async (lines: readonly string[], options = {}) =>
  readOf('proof-attempts', (await played('lyra', lines, { tools, problem, options })).events);

it('tells by what a proof came to hold', async () => {
  expect(await proved(['So.', 'show by linear'])).toEqual({
    proved: [1, 1],
    plain: [1, 1],
    byTools: [0, 1],
    byErrors: [0, 1],
  });
  expect(await proved(['So.', 'show by magic'])).toMatchObject({ plain: [0, 1], byTools: [1, 1], byErrors: [0, 1] });
  const wrong = 'have (> x (+ z 5)) by linear\nshow by linear';
  expect(await proved(['So.', wrong, 'show by linear'])).toMatchObject({
    plain: [0, 1],
    byTools: [0, 1],
    byErrors: [1, 1],
  });
});

it('counts what was never proved', async () => {
  expect(await proved(['So.', 'no proof'], { attempts: 2 })).toMatchObject({ proved: [0, 1], byErrors: [0, 1] });
});

it('says nothing of problems in words', async () => {
  const words = { id: 'hens', prompt: 'How many rabbits?' };
  const { events } = await played('lyra', ['So.', 'none'], { tools, problem: words, options: { attempts: 1 } });
  expect(readOf('proof-attempts', events)).toBeNull();
});
