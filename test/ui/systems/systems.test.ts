import { expect, it } from 'vitest';
import { implementations } from '../../../src/app/systems';
import { integer } from '../../../src/contract/options';
import { strategy, type Strategy } from '../../../src/contract/strategy';
import { strategies } from '../../../src/strategies';
import { Systems } from '../../../src/ui/state/systems.svelte';

const made = (papers: Strategy['papers'], presets: Strategy['presets'] = []): Strategy =>
  strategy({
    title: 'Title',
    summary: '',
    papers,
    family: 'loop',
    roles: ['actor'],
    options: { rounds: integer('Rounds', 3, 1, 9) },
    calls: ({ rounds }) => rounds,
    presets: presets as never,
    run: async function* () {
      return { text: '' };
    },
  });

it('finds systems by papers and by presets, the strategy named for it first', () => {
  const found = implementations(
    new Map([
      ['borrows', made([{ title: '' }, { title: '', system: 7 }])],
      [
        'owns',
        made(
          [{ title: '', system: 7, url: 'https://example.org/7' }],
          [{ title: 'Seven', system: 7, options: { rounds: 2 } }],
        ),
      ],
      [
        'several',
        made(
          [],
          [
            { title: 'Eight', system: 8, options: {} },
            { title: 'Nine', system: 9, options: { rounds: 9 } },
          ],
        ),
      ],
      ['none', made([{ title: '' }])],
    ]),
  );
  expect(found.get(7)).toEqual([
    { strategy: 'owns', preset: 'Seven', options: { rounds: 2 } },
    { strategy: 'borrows', options: {} },
  ]);
  expect(found.get(9)).toEqual([{ strategy: 'several', preset: 'Nine', options: { rounds: 9 } }]);
  expect([...found.keys()].sort()).toEqual([7, 8, 9]);
});

it('counts the calls of the first way with its own options, and links the paper where its address is known', () => {
  const owns = made(
    [{ title: '', system: 7, url: 'https://example.org/7' }],
    [{ title: 'Seven', system: 7, options: { rounds: 2 } }],
  );
  const entry = new Systems(new Map([['owns', owns]])).of(7)!;
  expect(entry).toMatchObject({ calls: 2, url: 'https://example.org/7', ways: [{ title: 'Title', preset: 'Seven' }] });
});

const atlas = () => new Systems(strategies);
const numbers = (systems: Systems) => systems.shown.map(({ system }) => system.number);

it('shows all, in shelves that together hold each once', () => {
  const systems = atlas();
  expect(systems.shown).toHaveLength(177);
  expect(systems.shelves.flatMap(({ entries }) => entries)).toHaveLength(177);
});

it('can put them in the order of the seed list', () => {
  const systems = new Systems(strategies);
  systems.narrow({ order: 'list' });
  expect(systems.shelves).toHaveLength(1);
  expect(systems.shelves[0]!.entries.map(({ system }) => system.number)).toEqual(
    Array.from({ length: 177 }, (_, index) => index + 1),
  );
  expect(systems.neighbours(48)).toMatchObject({
    before: { system: { number: 47 } },
    after: { system: { number: 49 } },
  });
});

it('narrows by words, number, family, class, needs and whether it runs', () => {
  const systems = atlas();
  systems.narrow({ text: '#48' });
  expect(numbers(systems)).toEqual([48]);
  systems.narrow({ text: 'SVG render' });
  expect(numbers(systems)).toContain(147);
  systems.narrow({ text: '', family: 'decoding' });
  expect(numbers(systems)).toEqual([52, 54, 62, 64, 97, 142]);
  systems.narrow({ family: undefined, kind: 'prompt' });
  expect(numbers(systems)).toEqual([63, 94, 148, 152]);
  systems.narrow({ kind: undefined, needs: 'person', runs: 'here' });
  expect(numbers(systems)).toContain(125);
  systems.narrow({ needs: undefined, runs: 'here' });
  expect(numbers(systems)).toEqual(expect.arrayContaining([13, 48, 65]));
  expect(numbers(systems)).not.toContain(2);
});

it('narrows by cost, which only what runs here has', () => {
  const systems = atlas();
  for (const cost of ['few', 'some', 'many', 'most'] as const) {
    systems.narrow({ cost });
    expect(systems.shown.every(({ ways }) => ways.length)).toBe(true);
  }
  systems.narrow({ cost: 'few' });
  expect(systems.shown.every(({ calls }) => calls! <= 3)).toBe(true);
  expect(numbers(systems)).toContain(48);
});

it('knows the neighbours on the shelf as it is shown', () => {
  const systems = atlas();
  systems.narrow({ family: 'decoding' });
  const { before, after } = systems.neighbours(54);
  expect([before?.system.number, after?.system.number]).toEqual([52, 62]);
  expect(systems.neighbours(52).before).toBeUndefined();
  expect(systems.neighbours(13)).toEqual({ before: undefined, after: undefined });
});
