import { at } from '../base/chance';
import type { Json } from '../base/json';
import { random } from '../base/random';
import { freeFloor } from '../base/scene';
import type { RoomDemand, Span } from '../contract/scene';
import type { Task } from '../contract/task';
import { whole } from './families/generator';
import { furnished } from './rooms/furnish';
import { kinds, type Furnishing } from './rooms/kinds';

const size = 40;
/** Metres between a thing and what stands before it, at most. */
const near = 0.5;

/** Every room can be furnished: the target has one way. @throws RangeError when there is no room of that number */
const task: Task = {
  title: 'Rooms to furnish',
  summary: 'Rooms with what has to stand in them and where, told in metres; every room has a way that fits.',
  licence: 'MIT',
  size,
  item(index) {
    const kind = at(kinds, at(numbers, whole(index)) % kinds.length);
    const way = furnished(kind, random(`rooms-${index}`));
    const { room } = way;
    const demands = demandsOf(kind.things, freeFloor(way));
    const prompt = `Furnish a ${kind.name}: ${room.width} metres wide, ${room.depth} deep, ${room.height} high.
${demands.map(({ that }) => `- ${that[0]!.toUpperCase()}${that.slice(1)}.`).join('\n')}
Things are boxes with their sides along the walls. Nothing overlaps, leaves the room or stands in the air. Give JSON in metres, where x, y and z are the corner that is nearest to the corner of the room: {"objects": [{"name": "box", "x": 0, "y": 0, "z": 0, "width": 1, "depth": 1, "height": 1}]}`;
    return {
      problem: { id: `rooms-${index}`, prompt, extra: { room: { ...room } } },
      target: { demands, way } as unknown as Json,
      grader: 'furnished-room',
      tags: [kind.name],
    };
  },
};
export default task;

const numbers = Array.from({ length: size }, (_, number) => number);

function demandsOf(things: readonly Furnishing[], free: number): readonly RoomDemand[] {
  const there = things.map(({ name, width, depth, height }) => ({
    that: `there is a ${name}: ${span(width)} wide, ${span(depth)} deep, ${span(height)} high`,
    thing: name,
    width,
    depth,
    height,
  }));
  // A tenth less than there is in the way that is known, so that there is more than one.
  const share = Math.floor((free - 0.1) * 20) / 20;
  return [
    ...there,
    ...things.map(placeOf),
    { that: `at least ${Math.round(share * 100)} % of the floor is free`, free: share },
  ];
}

function placeOf({ name, goes }: Furnishing): RoomDemand {
  if (typeof goes === 'string') return { that: `the ${name} stands at a wall`, thing: name, at: 'wall' };
  if ('on' in goes) return { that: `the ${name} stands on the ${goes.on}`, thing: name, on: goes.on };
  const that = `the ${name} is no more than ${near} from the ${goes.before}`;
  return { that, thing: name, near: goes.before, within: near };
}

const span = ([least, most]: Span): string => `${least} to ${most}`;
