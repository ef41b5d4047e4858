import { expect, it } from 'vitest';
import { checkSource, type Check } from '../../src/contract/check';
import { never } from '../support/collect';
import { nodeTools } from '../support/tools';

const check = (check: Check) => nodeTools.get('checker')!.call(checkSource(check), never());
const schema = {
  type: 'object',
  properties: { name: { type: 'string', pattern: '^[A-Z]' }, ages: { type: 'array', items: { type: 'integer' } } },
  required: ['name'],
  additionalProperties: false,
};

it('checks values by a schema and says where they do not fit', async () => {
  expect(await check({ schema, value: { name: 'Ada', ages: [1, 2] } })).toMatchObject({ ok: true, output: 'valid' });
  const wrong = await check({ schema, value: { name: 'ada', ages: [1, 'two'] } });
  expect(wrong).toMatchObject({ ok: true, value: { valid: false } });
  expect(wrong.output).toMatch(/^not valid\n/);
  expect(wrong.output).toMatch(/#\/name: .*pattern/);
  expect(wrong.output).toMatch(/#\/ages\/1: .*integer/);
});

it('follows references inside of a schema and fetches none', async () => {
  const tree = {
    $defs: { node: { type: 'object', properties: { next: { $ref: '#/$defs/node' }, n: { type: 'integer' } } } },
    $ref: '#/$defs/node',
  };
  expect((await check({ schema: tree, value: { next: { n: 1 } } })).output).toBe('valid');
  expect((await check({ schema: tree, value: { next: { n: 'x' } } })).output).toMatch(/#\/next\/n/);
  expect(await check({ schema: { $ref: 'https://example.org/a' }, value: 1 })).toMatchObject({
    ok: false,
    reason: 'error',
  });
});

it('finds what a pattern matches, with its groups', async () => {
  const found = await check({ pattern: '(\\d+)-(\\d+)?(x)?', text: 'from 12-34 on' });
  expect(found.value).toEqual({
    valid: true,
    faults: [],
    match: { at: 5, found: '12-34', groups: ['12', '34', null] },
  });
  expect(await check({ pattern: '^b$', flags: 'im', text: 'a\nB' })).toMatchObject({ output: 'valid: B at 2' });
  expect(await check({ pattern: 'z', text: 'abc' })).toMatchObject({ ok: true, output: 'not valid' });
  expect((await check({ pattern: '(', text: '' })).output).toMatch(/SyntaxError/);
});

it('gives up on a pattern that takes for ever, also inside of a schema', { timeout: 20_000 }, async () => {
  const text = `${'a'.repeat(40)}!`;
  expect(await check({ pattern: '^(a+)+$', text })).toMatchObject({ ok: false, reason: 'timeout' });
  expect(await check({ schema: { pattern: '^(a|aa)+$' }, value: text })).toMatchObject({
    ok: false,
    reason: 'timeout',
  });
});

it('says what a check needs', async () => {
  const { output } = await nodeTools.get('checker')!.call('{ "pattern": "a" }', never());
  expect(output).toBe("A check needs 'schema' and 'value', or 'pattern' and 'text'.");
});
