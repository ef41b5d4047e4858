import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exporters } from '../../src/exports';
import { cardOf } from '../../src/exports/card';
import type { Source } from '../../src/exports/exporter';
import { gathering, type Wish } from '../../src/exports/gather';
import { sourceWith } from './source';

const kinds = new Map([['marked-answers', exporters.get('marked-answers')!]]);
const wish = (more: Partial<Wish> = {}): Wish => ({ kinds, filter: {}, testShare: 0.5, splitSeed: 1, ...more });
const run = (prompt: string, texts: readonly string[], more: Partial<Source['run']> = {}): Source =>
  sourceWith(
    { run: { problem: { id: `id of ${prompt}`, prompt }, ...more }, end: { mark: 1 } },
    ...texts.map((text) => ({ text, mark: 1 })),
  );

it('puts no problem on both sides, whatever its id, and the same row in no file twice', () => {
  const source = fc
    .record({
      prompt: fc.string({ unit: 'grapheme', maxLength: 4 }),
      texts: fc.array(fc.constantFrom('a', 'b', ' a ', 'c'), { minLength: 1, maxLength: 4 }),
    })
    .map(({ prompt, texts }) => run(prompt, texts));
  fc.assert(
    fc.property(
      fc.array(source, { maxLength: 12 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (sources, testShare) => {
        const { add, tally } = gathering(wish({ testShare }));
        const rows = sources.flatMap(add);
        const sides = new Map<string, Set<string>>();
        for (const { row, side } of rows) sides.set(row.problem, (sides.get(row.problem) ?? new Set()).add(side));
        for (const [, of] of sides) expect(of.size).toBe(1);
        const texts = rows.map(({ row }) =>
          row.shape === 'label' ? `${JSON.stringify(row.prompt)} ${row.completion[0]!.content.trim()}` : '',
        );
        expect(new Set(texts).size).toBe(texts.length);
        expect(tally.rows.train + tally.rows.test).toBe(rows.length);
      },
    ),
  );
});

it('splits the same way whatever else is there and in whatever order', () => {
  const prompts = Array.from({ length: 200 }, (_, index) => `Problem ${index}`);
  const sidesOf = (of: readonly string[], more: Partial<Wish> = {}) => {
    const { add } = gathering(wish(more));
    return new Map(of.flatMap((prompt) => add(run(prompt, [prompt])).map(({ side }) => [prompt, side] as const)));
  };
  const all = sidesOf(prompts);
  expect(sidesOf(prompts.toReversed())).toEqual(new Map([...all].reverse()));
  for (const [prompt, side] of sidesOf(prompts.slice(50, 60))) expect(all.get(prompt)).toBe(side);
  const tested = [...all.values()].filter((side) => side === 'test').length;
  expect(tested).toBeGreaterThan(70);
  expect(tested).toBeLessThan(130);
  expect(sidesOf(prompts, { splitSeed: 2 })).not.toEqual(all);
  expect(sidesOf(['How  MANY apples?', 'how many apples']).size).toBe(2);
  expect(new Set(sidesOf(['How  MANY apples?', 'how many apples']).values()).size).toBe(1);
  expect([...sidesOf(prompts, { testShare: 0 }).values()]).not.toContain('test');
});

it('asks of a run what the filter asks', () => {
  const kept = (filter: Wish['filter'], source: Source) => gathering(wish({ filter })).add(source).length > 0;
  const source = run('Q', ['a'], { createdAt: 1000 });
  expect(kept({ systems: ['single'], models: ['scripted'], answer: 'right', from: 1000, to: 1001 }, source)).toBe(true);
  for (const filter of [
    { systems: ['debate'] },
    { models: ['x'] },
    { answer: 'wrong' },
    { answer: 'unmarked' },
    { from: 1001 },
    { to: 1000 },
  ] as const)
    expect(kept(filter, source), JSON.stringify(filter)).toBe(false);
  const told = sourceWith({}, { text: 'a', sees: 'It is {reference}.', role: 'teacher', mark: 1 });
  expect(kept({}, told)).toBe(true);
  const { add, tally } = gathering(wish({ filter: { goldUnseen: true } }));
  expect(add(told)).toEqual([]);
  expect(tally.goldSeen).toBe(1);
});

it('writes a card that counts what is there, and in which names are no markup', () => {
  const { add, tally } = gathering(wish({ testShare: 0 }));
  add(run('One', ['a', 'b', 'a'], { strategy: 'a|b`<x>' }));
  add(sourceWith({}, { text: 'a', sees: 'It is {reference}.', role: 'teacher', mark: 1 }));
  const card = cardOf({
    shape: 'label',
    kinds,
    tally,
    paths: ['train.jsonl'],
    wish: ['Only some.'],
    licences: ['Model X: MIT.'],
    splitSeed: 1,
  });
  expect(card).toMatch(/^---\nconfigs:/);
  expect(card).not.toContain('split: test');
  expect(card).toContain('# Good or bad: 3 rows from 2 runs');
  expect(card).toContain('KTOTrainer');
  expect(card).toContain('| scripted \\(q4\\) | 3 |');
  expect(card).toContain('a\\|b\\`\\<x\\>');
  expect(card).toContain('teacher in 1 of 3 rows');
  expect(card).toContain('1 rows that were there already were left out');
  expect(card).toContain('1970-01-01');
});
