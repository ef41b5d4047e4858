import { expect, it } from 'vitest';
import { played } from '../support/played';
import { nodeTools as tools } from '../support/tools';
import { call, done } from '../support/worlds';

const problem = { id: 'a', prompt: 'What is the capital of Ostmark?', extra: { world: 'atlas', seed: 1 } };
const search = call('search_functions', { words: 'capital' });
const direct = call('province_capital', { province: 'Ostmark' });
const table = call('table_of_province_capital');

it('has the first function that is used go down, and says whether another way was found', async () => {
  const run = await played('hell-or-high-water', [search, direct, table, done('Alder')], { problem, tools });
  expect(run.asked[1]).toContain('province_capital(province: text');
  expect(run.asked[2]).toContain('province_capital is out of order and stays so.');
  expect(run.asked[3]).toContain('"Ostmark":"Alder"');
  expect(run.stop).toBe('answered; another way was found');
  expect(run.answer!.text).toBe(['{"conditions":{"outages":1}}', search, direct, table, done('Alder')].join('\n'));
  expect(run.answer!.value).toBe('Alder');
});

it('says when no other way was found, and when the turns are over', async () => {
  const run = await played('hell-or-high-water', [direct], { problem, tools, options: { turns: 3 } });
  expect(run.stop).toBe('3 turns are over; no other way was found');
  expect(run.answer!.value).toBeNull();
});

it('is calm without outages, and lists all functions when it is told to', async () => {
  const calm = await played('hell-or-high-water', [direct, done('Alder')], { problem, tools, options: { outages: 0, space: 'all listed' } }); // prettier-ignore
  expect(calm.stop).toBe('answered; nothing was out of order');
  expect(calm.asked[0]).toContain('table_of_river_length');
  const searched = await played('hell-or-high-water', [done('')], { problem, tools });
  expect(searched.asked[0]).not.toContain('table_of_river_length');
});
