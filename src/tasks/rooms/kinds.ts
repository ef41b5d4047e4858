import type { Span } from '../../contract/scene';

/** A thing that a kind of room needs, and where it goes. Metres. */
export interface Furnishing {
  readonly name: string;
  readonly width: Span;
  readonly depth: Span;
  readonly height: Span;
  /** At which of two walls that face each other, on top of a thing, or before one. */
  readonly goes: 'first wall' | 'second wall' | { readonly on: string } | { readonly before: string };
}
export interface KindOfRoom {
  readonly name: string;
  readonly things: readonly Furnishing[];
}

const thing = (name: string, width: Span, depth: Span, height: Span, goes: Furnishing['goes']): Furnishing => ({
  name,
  width,
  depth,
  height,
  goes,
});
const chairAt = (table: string) => thing('chair', [0.4, 0.6], [0.4, 0.6], [0.7, 1.1], { before: table });
const lampOn = (table: string) => thing('lamp', [0.1, 0.3], [0.1, 0.3], [0.3, 0.6], { on: table });

/** Kinds of rooms with what belongs into them, in the order in which it can be put there. */
export const kinds: readonly KindOfRoom[] = [
  {
    name: 'bedroom',
    things: [
      thing('bed', [1.4, 1.8], [1.9, 2.1], [0.4, 0.7], 'first wall'),
      thing('nightstand', [0.4, 0.6], [0.3, 0.5], [0.4, 0.7], 'first wall'),
      thing('wardrobe', [1, 2], [0.5, 0.7], [1.8, 2.3], 'second wall'),
      lampOn('nightstand'),
    ],
  },
  {
    name: 'study',
    things: [
      thing('desk', [1.2, 1.8], [0.6, 0.8], [0.7, 0.8], 'first wall'),
      thing('bookcase', [0.8, 1.6], [0.2, 0.4], [1.6, 2.2], 'second wall'),
      thing('cabinet', [0.4, 0.8], [0.4, 0.6], [0.6, 1.3], 'second wall'),
      chairAt('desk'),
      lampOn('desk'),
    ],
  },
  {
    name: 'living room',
    things: [
      thing('sofa', [1.8, 2.4], [0.8, 1], [0.7, 0.9], 'first wall'),
      thing('sideboard', [1.2, 2], [0.4, 0.5], [0.4, 0.8], 'second wall'),
      thing('plant', [0.3, 0.5], [0.3, 0.5], [0.5, 1.5], 'second wall'),
      thing('coffee table', [0.8, 1.2], [0.5, 0.7], [0.3, 0.5], { before: 'sofa' }),
      thing('television', [0.9, 1.1], [0.1, 0.2], [0.5, 0.7], { on: 'sideboard' }),
    ],
  },
  {
    name: 'kitchen',
    things: [
      thing('counter', [1.6, 2.4], [0.6, 0.7], [0.8, 1], 'first wall'),
      thing('refrigerator', [0.6, 0.8], [0.6, 0.7], [1.4, 2], 'first wall'),
      thing('table', [0.8, 1.2], [0.7, 0.9], [0.7, 0.8], 'second wall'),
      chairAt('table'),
      thing('kettle', [0.1, 0.3], [0.1, 0.3], [0.2, 0.3], { on: 'counter' }),
    ],
  },
  {
    name: 'child’s room',
    things: [
      thing('bed', [0.8, 1], [1.6, 2], [0.3, 0.6], 'first wall'),
      thing('toy chest', [0.6, 1], [0.3, 0.5], [0.3, 0.6], 'first wall'),
      thing('desk', [0.8, 1.2], [0.5, 0.7], [0.5, 0.7], 'second wall'),
      thing('chair', [0.3, 0.5], [0.3, 0.5], [0.5, 0.9], { before: 'desk' }),
      lampOn('desk'),
    ],
  },
  {
    name: 'hall',
    things: [
      thing('bench', [0.9, 1.5], [0.3, 0.5], [0.4, 0.5], 'first wall'),
      thing('coat stand', [0.3, 0.5], [0.3, 0.5], [1.6, 1.9], 'first wall'),
      thing('shoe rack', [0.6, 1.2], [0.2, 0.4], [0.3, 1], 'second wall'),
      thing('vase', [0.1, 0.2], [0.1, 0.2], [0.2, 0.4], { on: 'shoe rack' }),
    ],
  },
  {
    name: 'workshop',
    things: [
      thing('workbench', [1.4, 2], [0.6, 0.8], [0.8, 1], 'first wall'),
      thing('tool cabinet', [0.6, 1.2], [0.4, 0.6], [1.2, 2], 'second wall'),
      thing('shelf', [0.8, 1.4], [0.3, 0.5], [1.4, 2.2], 'second wall'),
      thing('stool', [0.3, 0.4], [0.3, 0.4], [0.4, 0.7], { before: 'workbench' }),
      thing('vice', [0.1, 0.3], [0.2, 0.4], [0.1, 0.3], { on: 'workbench' }),
    ],
  },
  {
    name: 'reading room',
    things: [
      thing('bookcase', [1, 2], [0.3, 0.4], [1.8, 2.3], 'first wall'),
      thing('armchair', [0.7, 1], [0.7, 1], [0.8, 1.1], 'second wall'),
      thing('side table', [0.3, 0.5], [0.3, 0.5], [0.4, 0.6], 'second wall'),
      thing('footstool', [0.3, 0.5], [0.3, 0.5], [0.3, 0.5], { before: 'armchair' }),
      lampOn('side table'),
    ],
  },
];
