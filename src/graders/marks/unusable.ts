import type { Grade, Item } from '../../contract/task';

/** An item whose target this grader cannot use is not graded. @param needs what the target must be: "a number" */
export const unusable = ({ problem, target }: Item, needs: string): Grade => ({
  score: null,
  read: null,
  why: `The target of ${problem.id} is ${JSON.stringify(target)}; this grader needs ${needs}.`,
});
