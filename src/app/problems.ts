import type { Item } from '../contract/task';
import type { Place } from '../lab/plan';
import type { App } from './app';

/** A task that came with the page, or a dataset that somebody brought. */
export interface ProblemSet {
  /** Id of the task or of the dataset, as a `Place` has it. */
  readonly id: string;
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
  /** Empty where nobody says. */
  readonly licence: string;
  /** Undefined when there is no end of it. */
  readonly size: number | undefined;
  /** Whether somebody brought it. */
  readonly own: boolean;
}

/** The problem at a place, with what grades it. @throws RangeError when there is no such task, or no problem of that number. */
export async function problemAt({ tasks, store }: Pick<App, 'tasks' | 'store'>, { task, index }: Place): Promise<Item> {
  const bundled = tasks.get(task);
  if (bundled) return bundled.item(index);
  const [item] = await store.datasets.items(task, index, 1);
  if (item) return item;
  const record = await store.datasets.get(task);
  throw new RangeError(
    record
      ? `There is no number ${index} in '${record.title}'; choose 0 to ${record.size - 1}.`
      : `There is no task '${task}' here; import it again, or take its problems out.`,
  );
}

/** How many problems a task has; undefined when there is no end of them, 0 when there is no such task. */
export function sizeOf({ tasks, datasets }: Pick<App, 'tasks' | 'datasets'>, task: string): number | undefined {
  const bundled = tasks.get(task);
  return bundled ? bundled.size : (whole(datasets).find(({ id }) => id === task)?.size ?? 0);
}

/** Everything problems can be drawn from: what came with the page, then what somebody brought. */
export function problemSets({ tasks, datasets }: Pick<App, 'tasks' | 'datasets'>): readonly ProblemSet[] {
  const bundled = [...tasks].map(([id, { title, summary, licence, size }]): ProblemSet => ({
    id,
    title,
    summary,
    licence,
    size,
    own: false,
  }));
  const brought = whole(datasets).map(({ id, title, licence, size, source }): ProblemSet => ({
    id,
    title,
    summary: `Imported from ${source}.`,
    licence,
    size,
    own: true,
  }));
  return [...bundled, ...brought];
}
const whole = (datasets: App['datasets']) => datasets.entries().filter(({ complete }) => complete);
