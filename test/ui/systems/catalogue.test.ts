import { expect, it } from 'vitest';
import { implementations } from '../../../src/app/systems';
import { strategies } from '../../../src/strategies';
import { blocks } from '../../../src/ui/panels/systems/composition';
import { blocksOf, needsOf, whyNot } from '../../../src/ui/panels/systems/needs';
import { parseComposition } from '../../../src/ui/panels/systems/parse-composition';
import { families, kinds, systems, type System } from '../../../src/ui/panels/systems/system';

const of = (number: number): System => systems.find((system) => system.number === number)!;

it('has the systems 1 to 177, in order', () => {
  expect(systems.map(({ number }) => number)).toEqual(Array.from({ length: 177 }, (_, index) => index + 1));
});

it.each(systems)('#$number $short is complete and of the known kinds', (system) => {
  for (const text of [system.short, system.title, system.summary, system.how]) expect(text.trim()).toMatch(/\S{2}/);
  expect(Object.keys(kinds)).toContain(system.kind);
  expect(Object.keys(families)).toContain(system.family);
  expect(['full', 'protocol', 'data-export', 'none']).toContain(system.support);
  expect(system.family === 'outside').toBe(system.support === 'none');
  expect(system.described === undefined).toBe(['none', 'data-export'].includes(system.support));
  for (const { model, data, measure, values } of system.published ?? []) {
    for (const text of [model, data, measure]) expect(text).toMatch(/\S/);
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) expect(Number.isFinite(value)).toBe(true);
  }
});

it('gives every system that can run a composition', () => {
  const without = systems.filter(({ composition, support }) => !composition && support !== 'none');
  expect(without.every(({ support }) => support === 'data-export')).toBe(true);
});

it('uses every block', () => {
  const used = systems.flatMap(({ composition }) =>
    composition ? [...blocksOf(parseComposition(composition)).keys()] : [],
  );
  expect([...new Set(used)].sort()).toEqual(Object.keys(blocks).sort());
});

it('knows every number that a strategy cites', () => {
  for (const number of implementations(strategies).keys()) expect(of(number), `#${number}`).toBeDefined();
});

it.each([
  [13, []],
  [161, ['executor']],
  [156, ['executor']],
  [54, ['decoding']],
  [38, ['images', 'decoding']],
  [125, ['person']],
  [148, ['person', 'tasks']],
  [69, ['training']],
  [14, ['executor']],
] as const)('#%d needs %j', (number, needed) => expect(needsOf(of(number))).toEqual(needed));

it('says plainly why a system does not run', () => {
  expect(whyNot(of(125))).toBe('yet: needs a person');
  expect(whyNot(of(38))).toBe('yet: needs images and token-level decoding');
  expect(whyNot(of(2))).toBe('and will not');
});

it('comes with its own page, not with the shell', () => {
  const sources = import.meta.glob(['../../../src/**/*.ts', '../../../src/**/*.svelte'], {
    eager: true,
    query: '?raw',
    import: 'default',
  }) as Record<string, string>;
  const reading = Object.entries(sources).filter(([, source]) =>
    /from '[^']*(systems\/|Systems\.svelte|systems\.svelte)/.test(source),
  );
  const outside = reading
    .map(([path]) => path)
    .filter((path) => !/panels\/systems\/|state\/systems|routes\/Systems/.test(path));
  expect(reading.length).toBeGreaterThan(3);
  expect(outside).toEqual([]);
});
