import { expect, it } from 'vitest';
import { exporters } from '../../src/exports';
import type { Shape } from '../../src/exports/row';
import { systems } from '../../src/ui/panels/systems/system';

/** What the compositions of the catalogue call rows, and the shapes that are such rows. */
const shapesOf: { readonly [word: string]: readonly Shape[] } = {
  sft: ['sft'],
  msgs: ['sft', 'reward'],
  pair: ['pair'],
  label: ['label'],
  step: ['step'],
  reward: ['reward'],
  token: ['token'],
  states: ['reward'],
  feedback: ['sft'],
};
const kindsOf = (system: number) => [...exporters].filter(([, { systems: of }]) => of.includes(system));

/** Every export that a composition names: "E[sft,step]" is two. */
const named = systems.flatMap(({ number, short, composition = '' }) =>
  [...composition.matchAll(/E\[([^\]]*)\]/g)].flatMap(([, inside]) =>
    inside!.split(',').map((part) => ({ number, short, word: /^[a-z]+/.exec(part.trim())![0] })),
  ),
);

it('finds exports in the compositions', () => {
  expect(named.length).toBeGreaterThan(45);
  expect([...new Set(named.map(({ word }) => word))].sort()).toEqual(Object.keys(shapesOf).sort());
});

it.each(named)('#$number $short leaves $word', ({ number, word }) => {
  const shapes = kindsOf(number).map(([, { shape }]) => shape);
  expect(shapes.some((shape) => shapesOf[word]!.includes(shape))).toBe(true);
});

it.each(systems.filter(({ support }) => support === 'data-export'))(
  '#$number $short, which is nothing but an export, is one here',
  ({ number }) => expect(kindsOf(number)).not.toEqual([]),
);

it.each([
  [12, ['step', 'pair', 'sft']],
  [14, ['sft']],
  [15, ['sft']],
  [44, ['sft']],
  [48, ['reward', 'pair']],
  [50, ['label']],
  [66, ['label', 'pair', 'sft']],
  [68, ['sft', 'pair']],
  [92, ['sft']],
  [135, ['sft']],
  [139, ['sft', 'pair']],
  [142, ['reward']],
  [147, ['sft', 'pair']],
  [157, ['sft']],
  [162, ['reward', 'label']],
  [167, ['reward']],
] as const)('#%d leaves all that its description asks for: %j', (system, shapes) => {
  const found = new Set(kindsOf(system).map(([, { shape }]) => shape));
  for (const shape of shapes) expect(found).toContain(shape);
});

it('cites only systems that there are', () => {
  for (const [id, { systems: of }] of exporters)
    for (const number of of) expect(systems[number - 1]?.support, `${id} #${number}`).not.toBe('none');
});
