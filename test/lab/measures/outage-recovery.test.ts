import { expect, it } from 'vitest';
import { readOf } from '../../support/measured';
import { played } from '../../support/played';
import { nodeTools as tools } from '../../support/tools';
import { call, done } from '../../support/worlds';

const problem = { id: 'a', prompt: 'What is the capital of Ostmark?', extra: { world: 'atlas', seed: 1 } };
const direct = call('province_capital', { province: 'Ostmark' });
const table = call('table_of_province_capital');
const walked = async (lines: readonly string[], options = {}) =>
  (await played('hell-or-high-water', lines, { problem, tools, options: { turns: 4, ...options } })).events;

it('tells whether another way was found, and whether the answer is right', async () => {
  const events = await walked([direct, table, done('Alder')]);
  expect(readOf('outage-recovery', events, { score: 1 })).toEqual({ met: [1, 1], found: [1, 1], right: [1, 1] });
  const lost = await walked([direct, done('Alder')]);
  expect(readOf('outage-recovery', lost, { score: 0 })).toEqual({ met: [1, 1], found: [0, 1], right: [0, 1] });
});

it('counts what was right in calm apart', async () => {
  const calm = await walked([direct, done('Alder')], { outages: 0 });
  expect(readOf('outage-recovery', calm, { score: 1 })).toEqual({ calm: [1, 1] });
  const guessed = await walked([done('Alder')]);
  expect(readOf('outage-recovery', guessed, { score: 0 })).toEqual({ calm: [0, 1], met: [0, 1] });
});

it('leaves out what was not marked, and says nothing where no outages were tried', async () => {
  const events = await walked([direct, table, done('Alder')]);
  expect(readOf('outage-recovery', events)).toEqual({ met: [1, 1], found: [1, 1] });
  const other = await played('async-tool', [direct, done('Alder')], { problem, tools });
  expect(readOf('outage-recovery', other.events, { score: 1 })).toBeNull();
});
