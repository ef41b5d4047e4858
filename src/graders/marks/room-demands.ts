import { freeFloor, gapBetween, gapToWall, physicalFaults, type Scene, type Thing } from '../../base/scene';
import type { RoomDemand, Span } from '../../contract/scene';

/** How far from a wall still counts as standing at it. Metres. */
const atWall = 0.1;
const slack = 0.01;

/** What is wrong with a room, in words: what cannot be, then the demands that are not met. */
export const missedBy = (scene: Scene, demands: readonly RoomDemand[]): readonly string[] => [
  ...physicalFaults(scene),
  ...demands.flatMap((demand) => (isMet(scene, demand) ? [] : [`not so: ${demand.that}`])),
];

function isMet(scene: Scene, demand: RoomDemand): boolean {
  if ('free' in demand) return freeFloor(scene) >= demand.free - 1e-9;
  const thing = named(scene, demand.thing);
  if (!thing) return false;
  if ('at' in demand) return gapToWall(scene.room, thing) <= atWall;
  if ('width' in demand)
    return fits(thing, demand) || fits({ ...thing, width: thing.depth, depth: thing.width }, demand);
  const other = named(scene, 'on' in demand ? demand.on : demand.near);
  if (!other) return false;
  return 'on' in demand ? isOn(thing, other) : gapBetween(thing, other) <= demand.within + slack;
}

/** The thing of that name, or one whose name ends with it: an oak desk is a desk, a desk lamp is none. */
function named({ objects }: Scene, name: string): Thing | undefined {
  const low = objects.map((thing) => [thing.name.toLowerCase().replace(/[_-]+/g, ' '), thing] as const);
  return (low.find(([called]) => called === name) ?? low.find(([called]) => called.endsWith(` ${name}`)))?.[1];
}

const fits = (thing: Thing, spans: { readonly width: Span; readonly depth: Span; readonly height: Span }): boolean =>
  (['width', 'depth', 'height'] as const).every(
    (size) => thing[size] >= spans[size][0] - slack && thing[size] <= spans[size][1] + slack,
  );

const isOn = (thing: Thing, below: Thing): boolean =>
  Math.abs(below.z + below.height - thing.z) <= slack && gapBetween(thing, below) === 0;
