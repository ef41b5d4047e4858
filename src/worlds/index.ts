import type { World } from './world';

/** Every world, by name. The name is the file name; adding a file adds a world. */
export const worlds: ReadonlyMap<string, World> = new Map(
  Object.entries(import.meta.glob<World>('./places/*.ts', { eager: true, import: 'default' })).map(([path, world]) => [
    path.slice('./places/'.length, -3),
    world,
  ]),
);
