import { stepped, type Chance } from '../../base/chance';
import type { Room, Scene, Thing } from '../../base/scene';
import type { Span } from '../../contract/scene';
import type { Furnishing, KindOfRoom } from './kinds';

/** Between things at a wall, and before them. Metres. */
const gap = 0.3;

/**
 * A room that has all of its kind: things of drawn sizes in a row along two walls that face each other, others on top of them or
 * before them. The room is so large that all of it fits; half a metre more or less is drawn.
 */
export function furnished({ things }: KindOfRoom, chance: Chance): Scene {
  const sized = things.map((one) => ({ ...one, ...sizesOf(one, chance) }));
  const [first, second] = (['first wall', 'second wall'] as const).map((wall) => sized.filter(({ goes }) => goes === wall)) as [typeof sized, typeof sized]; // prettier-ignore
  const long = (row: typeof sized) => row.reduce((sum, { width }) => sum + width + gap, gap);
  const deep = (row: typeof sized) => Math.max(...row.map(({ depth }) => depth));
  const before = Math.max(0, ...sized.map(({ goes, depth }) => (isBefore(goes) ? depth + gap : 0)));
  const room: Room = {
    width: rounded(Math.max(long(first), long(second)) + stepped(chance, 0.4, 1.2, 0.2)),
    depth: rounded(deep(first) + deep(second) + 2 * before + gap + stepped(chance, 0.6, 1.4, 0.2)),
    height: 2.6,
  };
  const placed = new Map<string, Thing>();
  for (const [row, y] of [[first, () => 0] as const, [second, (depth: number) => room.depth - depth] as const]) {
    let x = gap;
    for (const { name, width, depth, height } of row) {
      placed.set(name, { name, x: rounded(x), y: rounded(y(depth)), z: 0, width, depth, height });
      x += width + gap;
    }
  }
  for (const { name, goes, width, depth, height } of sized) {
    if (typeof goes === 'string') continue;
    const size = { name, width, depth, height };
    placed.set(name, 'on' in goes ? onTop(placed.get(goes.on)!, size) : inFront(room, placed.get(goes.before)!, size));
  }
  return { room, objects: [...placed.values()] };
}

type Sized = Pick<Thing, 'name' | 'width' | 'depth' | 'height'>;
const isBefore = (goes: Furnishing['goes']): boolean => typeof goes === 'object' && 'before' in goes;

const onTop = (below: Thing, size: Sized): Thing => ({
  ...size,
  x: rounded(below.x + (below.width - size.width) / 2),
  y: rounded(below.y + (below.depth - size.depth) / 2),
  z: rounded(below.z + below.height),
});

/** On the side that faces the middle of the room. */
const inFront = (room: Room, thing: Thing, size: Sized): Thing => ({
  ...size,
  x: rounded(thing.x + (thing.width - size.width) / 2),
  y: rounded(thing.y < room.depth / 2 ? thing.y + thing.depth + gap / 2 : thing.y - size.depth - gap / 2),
  z: 0,
});

function sizesOf({ width, depth, height }: Furnishing, chance: Chance) {
  const drawn = ([least, most]: Span) => rounded(stepped(chance, least, most + 1e-9, 0.1));
  return { width: drawn(width), depth: drawn(depth), height: drawn(height) };
}

const rounded = (metres: number): number => Math.round(metres * 100) / 100;
