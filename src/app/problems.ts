import type { Item } from '../contract/task';
import type { Place } from '../lab/plan';
import type { App } from './app';

/** The problem at a place, with what grades it. @throws RangeError when there is no such task, or no problem of that number. */
export async function problemAt({ tasks }: Pick<App, 'tasks'>, { task, index }: Place): Promise<Item> {
  const found = tasks.get(task);
  if (!found) throw new RangeError(`There is no task '${task}' here; import it again, or take its problems out.`);
  return found.item(index);
}

/** How many problems a task has; undefined when there is no end of them. */
export const sizeOf = ({ tasks }: Pick<App, 'tasks'>, task: string): number | undefined => tasks.get(task)?.size;
