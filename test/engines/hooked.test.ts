import { describe, expect, it } from 'vitest';
import { hook, type Act, type Hook, type HookNeed, type Underway } from '../../src/contract/decoding';
import { number } from '../../src/contract/options';
import { hooked } from '../../src/engines/hooked';

const answer: Omit<Underway, 'random'> = {
  messages: [],
  prompt: [1, 2],
  vocabulary: 3,
  ends: new Set([0]),
  most: 10,
  encode: () => [],
  decode: () => '',
};
const about = { title: 'A', summary: 'A.', papers: [] };
/** Adds to every logit, and reports what it saw first. */
const adding = hook({
  ...about,
  options: { by: number('By', 1, 0, 9) },
  watch({ by }) {
    const saw: number[] = [];
    return {
      see({ logits }) {
        saw.push(logits[0] ?? 0);
        for (let id = 0; id < logits.length; id++) logits[id] = (logits[id] ?? 0) + by;
        return undefined;
      },
      report: (written) => ({ saw, written: [...written] }),
    };
  },
});
const acting = (act: Act, needs: readonly HookNeed[] = []): Hook =>
  hook({ ...about, needs, options: {}, watch: () => ({ see: () => act, report: () => null }) });
const chancy = hook({
  ...about,
  options: {},
  watch: (_options, { random }) => ({ see: () => undefined, report: () => random() }),
});
const known = new Map([
  ['adding', adding],
  ['acting', acting({ kind: 'stop' })],
  ['nothing', acting({ kind: 'inject', ids: [] })],
  ['needy', acting({ kind: 'stop' }, ['rewind'])],
  ['chancy', chancy],
]);
const begin = (decoding: { id: string; options: object }[], seed = 1) =>
  hooked({ decoding: decoding as never, seed }, answer, new Set(['inject']), known);

it('is nothing where nothing is asked', () => {
  expect(begin([])).toBeNull();
  expect(hooked({}, answer, new Set(), known)).toBeNull();
});

it('runs methods in order, each on what the one before left, and leaves the model its own', () => {
  const own = Float32Array.of(1, 2, 3);
  const it = begin([
    { id: 'adding', options: { by: 2 } },
    { id: 'adding', options: {} },
  ]);
  expect(it?.see(own, [])).toBeUndefined();
  expect(Array.from(it?.logits ?? [])).toEqual([4, 5, 6]);
  expect(Array.from(own)).toEqual([1, 2, 3]);
  expect(it?.report([7])).toEqual({
    adding: { saw: [1], written: [7] },
    'adding-2': { saw: [3], written: [7] },
  });
});

it('asks no other after an act', () => {
  const it = begin([
    { id: 'acting', options: {} },
    { id: 'adding', options: {} },
  ]);
  expect(it?.see(Float32Array.of(0, 0, 0), [])).toEqual({ kind: 'stop' });
  expect(it?.report([])).toMatchObject({ adding: { saw: [] } });
});

it('takes an injection of nothing for no act', () => {
  expect(begin([{ id: 'nothing', options: {} }])?.see(Float32Array.of(0, 0, 0), [])).toBeUndefined();
});

it('gives each method a chance of its own that follows from the seed', () => {
  const chance = (seed: number) => begin([{ id: 'chancy', options: {} }], seed)?.report([]);
  expect(chance(1)).toEqual(chance(1));
  expect(chance(1)).not.toEqual(chance(2));
  const two = begin([
    { id: 'chancy', options: {} },
    { id: 'chancy', options: {} },
  ])?.report([]);
  expect(two?.chancy).not.toBe(two?.['chancy-2']);
});

describe('refuses by name', () => {
  it('a method nobody knows, naming those there are', () => {
    const error = { name: 'Unsupported', message: expect.stringContaining('adding, acting') };
    expect(() => begin([{ id: 'dola', options: {} }])).toThrow(expect.objectContaining(error));
  });
  it('a method that needs what the engine cannot', () => {
    const error = { name: 'Unsupported', message: expect.stringContaining("'rewind'") };
    expect(() => begin([{ id: 'needy', options: {} }])).toThrow(expect.objectContaining(error));
  });
  it('an option out of its range', () => {
    expect(() => begin([{ id: 'adding', options: { by: 10 } }])).toThrow(RangeError);
  });
});
