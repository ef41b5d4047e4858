import type { Sandbox } from '../../src/contract/sandbox';

/** Milliseconds. What starts may take longer, and is not hurried. */
const ofWork = 15_000;
/** How many times as soon the time for work is over. */
export interface Pace {
  times: number;
}

/** For what never ends: its limit need not be waited for. Work that has no limit still has none. */
export const hurried = (sandbox: Sandbox, pace: Pace): Sandbox => ({
  open(script, room) {
    const cell = sandbox.open(script, room);
    return { ...cell, next: (limit, signal) => cell.next(limit > ofWork ? limit : limit / pace.times, signal) };
  },
});
