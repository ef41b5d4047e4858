import { expect, it } from 'vitest';
import { worldReportOf, worldSource } from '../../src/contract/world';
import { nodeTools } from '../support/tools';

const ask = (source: string) => nodeTools.get('worlds')!.call(source, new AbortController().signal);
const call = (name: string, given = {}) => ({ function: name, arguments: given });

it('tells what is there, then what the last call gave', async () => {
  const there = await ask(worldSource({ world: 'workshop', seed: 1, calls: [] }));
  expect(there.output).toContain(
    'gather(material: text (log, flax, stone or clay), count: number (how many)): Gathers something',
  );
  const calls = [call('inventory'), call('gather', { material: 'log', count: 2 })];
  const done = await ask(worldSource({ world: 'workshop', seed: 1, calls }));
  expect(done).toMatchObject({ ok: true, output: '{"log":2}' });
  expect(worldReportOf(done)!.log).toHaveLength(2);
});

it('tells which results came meanwhile', async () => {
  const calls = [call('all_recipes'), call('inventory'), call('wait')];
  const said = async (count: number) => (await ask(worldSource({ world: 'workshop', seed: 1, asynchronous: true, calls: calls.slice(0, count) }))).output; // prettier-ignore
  expect(await said(1)).toBe('all_recipes was asked; its result comes at tick 3.\n1 results are to come.');
  expect(await said(2)).toBe('{}\n1 results are to come.');
  expect(await said(3)).toMatch(/^all_recipes: \{.*\}\nwait: Time passed\.$/);
});

it.each([
  ['no JSON', /a session as JSON is needed/],
  ['{"world":7}', /'world' is 7; the name of a world is needed/],
  ['{"world":"office","calls":{}}', /'calls' is \{\}; a list/],
  ['{"world":"office","calls":[{}]}', /Call 1 is \{\}; it needs a 'function'/],
  ['{"world":"office","flaky":3}', /'flaky' is 3; a number from 0 to 0.9/],
  ['{"world":"moon"}', /There is no world 'moon'/],
])('refuses %s', async (source, words) => {
  const result = await ask(source);
  expect(result).toMatchObject({ ok: false, reason: 'error' });
  expect(result.output).toMatch(words);
});
