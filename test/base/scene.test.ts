import { expect, it } from 'vitest';
import {
  changed,
  described,
  freeFloor,
  gapBetween,
  gapToWall,
  physicalFaults,
  readThings,
  type Scene,
} from '../../src/base/scene';

const thing = (name: string, x: number, y: number, z = 0, size: number[] = [1, 1, 1]) => {
  const [width = 1, depth = 1, height = 1] = size;
  return { name, x, y, z, width, depth, height };
};
const scene = (...objects: Scene['objects']): Scene => ({ room: { width: 4, depth: 3, height: 2.5 }, objects });

it('finds what collides, leaves the room, or stands on nothing', () => {
  expect(physicalFaults(scene(thing('bed', 0, 0), thing('desk', 1, 0)))).toEqual([]);
  expect(physicalFaults(scene(thing('bed', 0, 0), thing('desk', 0.5, 0.5)))).toEqual(['bed and desk collide']);
  expect(physicalFaults(scene(thing('bed', 3.5, 0), thing('lamp', 1, -0.5)))).toEqual([
    'bed is not inside of the room',
    'lamp is not inside of the room',
  ]);
  expect(physicalFaults(scene(thing('desk', 0, 0), thing('lamp', 0.2, 0.2, 1, [0.2, 0.2, 0.4])))).toEqual([]);
  expect(physicalFaults(scene(thing('desk', 0, 0), thing('lamp', 2, 2, 1, [0.2, 0.2, 0.4])))).toEqual([
    'lamp stands on nothing',
  ]);
});

it('adds, moves, turns, resizes and removes', () => {
  const first = changed(scene(), {
    tool: 'add',
    objects: [thing('bed', 0, 0, 0, [2, 1, 0.5]), thing('desk', 3, 0)],
  }) as Scene;
  expect(first.objects.map(({ name }) => name)).toEqual(['bed', 'desk']);
  const turned = changed(first, { tool: 'rotate', name: 'bed' }) as Scene;
  expect(turned.objects[0]).toMatchObject({ width: 1, depth: 2 });
  expect((changed(first, { tool: 'move', name: 'desk', x: 2, z: 'high' }) as Scene).objects[1]).toMatchObject({
    x: 2,
    z: 0,
  });
  expect((changed(first, { tool: 'resize', name: 'desk', height: 0.7 }) as Scene).objects[1]!.height).toBe(0.7);
  expect((changed(first, { tool: 'remove', name: 'bed' }) as Scene).objects).toHaveLength(1);
  expect(described(first)).toContain('bed: 2 by 1, 0.5 high, at x 0, y 0, z 0');
});

it('says why a change cannot be made', () => {
  const one = scene(thing('bed', 0, 0));
  expect(changed(one, { tool: 'move', name: 'sofa' })).toBe("there is no object 'sofa'; there are bed");
  expect(changed(one, { tool: 'add', object: { name: 'rug' } })).toMatch(/^add needs objects/);
  expect(changed(one, { tool: 'add', object: thing('bed', 2, 2) })).toBe('there is a bed already');
  expect(changed(one, { tool: 'paint', name: 'bed' })).toMatch(/^there is no tool 'paint'/);
});

it('measures gaps and free floor', () => {
  const [one, other] = [thing('a', 0, 0), thing('b', 2, 2)];
  expect(gapBetween(one, other)).toBeCloseTo(Math.SQRT2, 12);
  expect(gapBetween(one, thing('c', 0.5, 0.5))).toBe(0);
  expect(gapToWall({ width: 4, depth: 3, height: 2.5 }, other)).toBe(0);
  // What stands on something else takes no floor.
  expect(freeFloor(scene(one, other, thing('d', 0, 0, 1)))).toBeCloseTo(10 / 12, 12);
});

it('reads things, as a list or in a scene, and nothing where one of them is none', () => {
  const [bed] = [thing('bed', 0, 0)];
  expect(readThings({ objects: [bed] })).toEqual([bed]);
  expect(readThings([{ ...bed, z: undefined }])).toEqual([bed]);
  for (const none of [null, 'bed', [], { objects: [] }, [bed, { name: 'desk' }], [{ ...bed, width: 0 }]])
    expect(readThings(none)).toBeNull();
});
