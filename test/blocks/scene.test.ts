import { expect, it } from 'vitest';
import { changed, described, physicalFaults, type Scene } from '../../src/blocks/scene';

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
