import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { decodeSetUp, encodeSetUp } from '../../../src/ui/link';
import { firstSetUp } from '../../../src/ui/state/set-up-data';
import { setUps } from './set-up-arbitrary';

afterEach(() => vi.unstubAllGlobals());

it('gives back every set-up it carries', async () => {
  await fc.assert(
    fc.asyncProperty(setUps, async (data) => {
      const code = await encodeSetUp(data);
      expect(code).toMatch(/^[\w-]+$/);
      expect(await decodeSetUp(code)).toEqual(data);
    }),
    { numRuns: 200 },
  );
});

it('carries only the options of the chosen method', async () => {
  const options = { 'actor-critic': { rounds: 5 }, review: { turns: 2 } };
  const back = await decodeSetUp(await encodeSetUp({ ...firstSetUp, options }));
  expect(back.options).toEqual({ 'actor-critic': { rounds: 5 } });
});

it('is short: the first set-up with its problem fits in 400 characters', async () => {
  const prompt = 'Mia buys 4 pens for 7 dollars each and 3 books for 12 dollars each. How much does Mia pay?';
  expect((await encodeSetUp({ ...firstSetUp, prompt })).length).toBeLessThan(400);
});

it('works where the browser cannot compress', async () => {
  vi.stubGlobal('CompressionStream', undefined);
  const code = await encodeSetUp(firstSetUp);
  expect(code).toMatch(/^1p/);
  expect(await decodeSetUp(code)).toEqual(firstSetUp);
});

it('says so where the browser cannot unpack', async () => {
  const code = await encodeSetUp(firstSetUp);
  vi.stubGlobal('DecompressionStream', undefined);
  await expect(decodeSetUp(code)).rejects.toThrow('this browser cannot unpack it');
});

const plain = (value: unknown) => `1p${Buffer.from(JSON.stringify(value)).toString('base64url')}`;

it.each([
  ['', 'does not look like one'],
  ['1p<script>', 'does not look like one'],
  ['1p' + 'A'.repeat(300_000), 'does not look like one'],
  ['2d3q', 'it has version 2'],
  ['1pA', 'its end is missing'],
  ['1d' + 'A'.repeat(40), 'damaged'],
  ['1pe30', "'cast' of the set-up is missing; it must be an object"],
  [plain([]), "'set-up' of the set-up is []"],
  [plain({ ...firstSetUp, cast: {} }), 'it must be a cast with an actor'],
  [plain({ ...firstSetUp, cast: { actor: null } }), 'it must be a cast with an actor'],
  [plain({ ...firstSetUp, seed: 1.5 }), "'seed' of the set-up is 1.5; it must be a whole number from 0 to 4294967295"],
  [plain({ ...firstSetUp, seed: '7' }), `'seed' of the set-up is "7"`],
  [plain({ ...firstSetUp, options: { single: { a: {} } } }), "'options.single.a'"],
  [plain({ ...firstSetUp, strategy: '../single' }), "'strategy'"],
  [plain({ ...firstSetUp, strategy: 'constructor' }), "'strategy'"],
  [plain({ ...firstSetUp, prompt: 'x'.repeat(20_001) }), 'at most 20000 characters'],
  [`1p${Buffer.from('{"cast":{"__proto__":{}}}').toString('base64url')}`, '"__proto__"'],
])('refuses a bad link in words: %#', async (code, words) => {
  await expect(decodeSetUp(code)).rejects.toThrow(words);
});

it('refuses what unpacks to a great deal more than it is', async () => {
  const zeros = new Blob(['0'.repeat(5_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const code = `1d${Buffer.from(await new Response(zeros).arrayBuffer()).toString('base64url')}`;
  expect(code.length).toBeLessThan(20_000);
  await expect(decodeSetUp(code)).rejects.toThrow('more than 1 MB');
});

it('never fails in a way it does not explain', async () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.base64String().map((body) => `1d${body}`),
    fc.json().map((json) => `1p${Buffer.from(json).toString('base64url')}`),
    fc.jsonValue().map(plain),
  );
  await fc.assert(
    fc.asyncProperty(hostile, async (code) => {
      const error: unknown = await decodeSetUp(code).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      if (error) expect((error as Error).message).toMatch(/^(This link to a set-up|The field ')/);
    }),
  );
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
