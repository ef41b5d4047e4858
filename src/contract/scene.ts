import type { Json } from '../base/json';
import type { Room } from '../base/scene';

/** From one length to another, both included. Metres. */
export type Span = readonly [least: number, most: number];

/** What is asked of a furnished room. Things go by their names; `that` says it in words. */
export type RoomDemand = { readonly that: string } &
  /** It is there, and as large as such a thing is; width and depth may change places. */
  (
    | { readonly thing: string; readonly width: Span; readonly depth: Span; readonly height: Span }
    | { readonly thing: string; readonly on: string }
    | { readonly thing: string; readonly at: 'wall' }
    /** Metres between the two, seen from above. */
    | { readonly thing: string; readonly near: string; readonly within: number }
    /** Share of the floor that nothing stands on. */
    | { readonly free: number }
  );

/** The room of a problem (`Problem.extra.room`); null where it names none. */
export function roomOf({ extra }: { readonly extra?: Json }): Room | null {
  const room = extra && typeof extra === 'object' && 'room' in extra ? extra.room : null;
  if (!room || typeof room !== 'object' || Array.isArray(room)) return null;
  const sides = ['width', 'depth', 'height'].map((side) => (room as { readonly [side: string]: Json })[side]);
  return sides.every((side) => typeof side === 'number' && side > 0) ? (room as unknown as Room) : null;
}
