import { readThings } from '../base/scene';
import { roomOf, type RoomDemand } from '../contract/scene';
import type { Item, RuleGrader } from '../contract/task';
import { finalText } from './marks/final-text';
import { jsonIn } from './marks/json-in';
import { missedBy } from './marks/room-demands';
import { unusable } from './marks/unusable';

/**
 * Whether a furnished room is possible (nothing collides, floats or leaves it) and as it was asked for (`RoomDemand` of
 * `src/contract/scene.ts`, in `target.demands`). The answer is JSON with `objects`; the room is that of the problem.
 */
const grader: RuleGrader = {
  title: 'A room as it was asked for',
  grade({ text }, item) {
    const room = roomOf(item.problem);
    const demands = demandsOf(item);
    if (!room || !demands) return unusable(item, "a list of 'demands', and a problem with a room");
    const objects = readThings(jsonIn(finalText(text))) ?? readThings(jsonIn(text));
    if (!objects)
      return { score: 0, read: null, why: 'there is no list of objects with x, y, width, depth and height' };
    const missed = missedBy({ room, objects }, demands);
    const read = `${objects.length} things, ${missed.length} faults`;
    return missed.length ? { score: 0, read, why: missed.join('; ') } : { score: 1, read };
  },
};
export default grader;

function demandsOf({ target }: Item): readonly RoomDemand[] | null {
  const demands = target && typeof target === 'object' && 'demands' in target ? target.demands : null;
  const usable = Array.isArray(demands) && demands.length > 0 && demands.every((one) => one && typeof one === 'object');
  return usable ? (demands as unknown as readonly RoomDemand[]) : null;
}
