/** Metres. */
export interface Room {
  readonly width: number;
  readonly depth: number;
  readonly height: number;
}
/** A room and what stands in it, in metres. */
export interface Scene {
  readonly room: Room;
  readonly objects: readonly Thing[];
}
/** A box with its sides along the walls; x, y and z are its least corner, z is its height above the floor. */
export interface Thing {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly width: number;
  readonly depth: number;
  readonly height: number;
}

/** Overlaps up to this are touching. */
const slack = 0.01;
const axes = [
  ['x', 'width'],
  ['y', 'depth'],
  ['z', 'height'],
] as const;

/** What cannot be in a room: boxes in each other, outside of it, or in the air. A line each. */
export function physicalFaults({ room, objects }: Scene): readonly string[] {
  const collisions = objects.flatMap((one, at) =>
    objects
      .slice(at + 1)
      .flatMap((other) => (overlap(one, other, axes) ? [`${one.name} and ${other.name} collide`] : [])),
  );
  const outside = objects
    .filter((thing) =>
      axes.some(([place, size]) => thing[place] < -slack || thing[place] + thing[size] > room[size] + slack),
    )
    .map(({ name }) => `${name} is not inside of the room`);
  const flying = objects.filter((thing) => !supported(thing, objects)).map(({ name }) => `${name} stands on nothing`);
  return [...collisions, ...outside, ...flying];
}

/** On the floor, or on top of something below. */
const supported = (thing: Thing, objects: readonly Thing[]): boolean =>
  thing.z <= slack ||
  objects.some(
    (other) =>
      other !== thing && Math.abs(other.z + other.height - thing.z) <= slack && overlap(thing, other, axes.slice(0, 2)),
  );

const overlap = (one: Thing, other: Thing, along: readonly (typeof axes)[number][]): boolean =>
  along.every(
    ([place, size]) =>
      Math.min(one[place] + one[size], other[place] + other[size]) - Math.max(one[place], other[place]) > slack,
  );

/** A change of a scene, or in words why it cannot be made. `act` has the field `tool` and what that tool needs. */
export function changed(scene: Scene, act: { readonly [field: string]: unknown }): Scene | string {
  const { tool, name } = act;
  if (tool === 'add') {
    const added = (Array.isArray(act['objects']) ? act['objects'] : [act['object'] ?? act]).map(thingOf);
    if (!added.length || added.includes(null)) return 'add needs objects with a name, x, y, width, depth and height';
    const names = new Set(scene.objects.map((one) => one.name));
    const twice = (added as Thing[]).find((one) => names.has(one.name));
    return twice
      ? `there is a ${twice.name} already`
      : { ...scene, objects: [...scene.objects, ...(added as Thing[])] };
  }
  const old = scene.objects.find((one) => one.name === name);
  if (!old)
    return `there is no object '${String(name)}'; there are ${scene.objects.map((one) => one.name).join(', ') || 'none'}`;
  const put = (thing: Thing): Scene => ({ ...scene, objects: scene.objects.map((one) => (one === old ? thing : one)) });
  const given = (fields: readonly (keyof Thing)[]) =>
    Object.fromEntries(fields.filter((field) => isLength(act[field])).map((field) => [field, act[field]]));
  if (tool === 'remove') return { ...scene, objects: scene.objects.filter((one) => one !== old) };
  if (tool === 'move') return put({ ...old, ...given(['x', 'y', 'z']) });
  if (tool === 'resize') return put(thingOf({ ...old, ...given(['width', 'depth', 'height']) }) ?? old);
  if (tool === 'rotate') return put({ ...old, width: old.depth, depth: old.width });
  return `there is no tool '${String(tool)}'; choose add, move, rotate, resize, remove or finish`;
}

/** The things of a value that should be a scene, or a list of things; null where one of them is none. */
export function readThings(value: unknown): readonly Thing[] | null {
  const list = value && typeof value === 'object' && 'objects' in value ? value.objects : value;
  const things = Array.isArray(list) ? list.map(thingOf) : [];
  return things.length && !things.includes(null) ? (things as Thing[]) : null;
}

const isLength = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) < 100;

function thingOf(given: unknown): Thing | null {
  if (!given || typeof given !== 'object') return null;
  const { name, x, y, z = 0, width, depth, height } = given as { readonly [field: string]: unknown };
  if (typeof name !== 'string' || !name.trim() || ![x, y, z].every(isLength)) return null;
  if (![width, depth, height].every((size) => isLength(size) && size > 0)) return null;
  return { name: name.trim(), x, y, z, width, depth, height } as Thing;
}

/** Between two boxes as seen from above; 0 where they touch or overlap. Metres. */
export const gapBetween = (one: Thing, other: Thing): number =>
  Math.hypot(
    ...axes
      .slice(0, 2)
      .map(([place, size]) =>
        Math.max(0, one[place] - other[place] - other[size], other[place] - one[place] - one[size]),
      ),
  );

/** From the nearest wall. Metres. */
export const gapToWall = ({ width, depth }: Room, thing: Thing): number =>
  Math.min(thing.x, thing.y, width - thing.x - thing.width, depth - thing.y - thing.depth);

/** Share of the floor that nothing stands on, in [0, 1]. */
export const freeFloor = ({ room, objects }: Scene): number =>
  1 -
  objects.filter(({ z }) => z <= slack).reduce((sum, thing) => sum + thing.width * thing.depth, 0) /
    (room.width * room.depth);

/** A line for each thing, as a model reads it. */
export const described = ({ room, objects }: Scene): string =>
  [
    `Room: ${room.width} by ${room.depth}, ${room.height} high.`,
    ...objects.map(
      ({ name, x, y, z, width, depth, height }) =>
        `${name}: ${width} by ${depth}, ${height} high, at x ${x}, y ${y}, z ${z}`,
    ),
  ].join('\n');
