/** A step of a task: how long it takes, and which earlier steps of the task it waits for (numbers from 0). */
export interface TimedStep {
  readonly ticks: number;
  readonly after?: readonly number[];
}
export interface Makespan {
  /** Ticks used / ticks of the critical path: 1 is the best there is, the number of tasks what pure waiting comes near. */
  readonly ratio: number | null;
  /** Ticks of the longest chain of steps in any of the tasks. */
  readonly criticalPath: number;
  /** Share of the ticks in which nothing was called; null where no time passed. */
  readonly idle: number | null;
}

/**
 * How well time was used on several tasks with late results (AsyncTool, #110).
 * @param calls ticks in which a call was made @throws RangeError for a step that waits for itself or a later one
 */
export function makespan(used: number, calls: number, tasks: readonly (readonly TimedStep[])[]): Makespan {
  const criticalPath = Math.max(0, ...tasks.map(longest));
  return {
    ratio: criticalPath === 0 ? null : used / criticalPath,
    criticalPath,
    idle: used === 0 ? null : Math.max(0, used - calls) / used,
  };
}

function longest(steps: readonly TimedStep[]): number {
  const ends: number[] = [];
  for (const [index, { ticks, after = [] }] of steps.entries()) {
    const wrong = after.find((before) => !(before >= 0 && before < index));
    if (wrong !== undefined)
      throw new RangeError(`Step ${index} waits for step ${wrong}; it can wait for earlier ones.`);
    ends.push(ticks + Math.max(0, ...after.map((before) => ends[before]!)));
  }
  return Math.max(0, ...ends);
}
