import type { Task } from '../contract/task';

/** Every task, by id. The id is the file name; adding a file adds a task. */
export const tasks: ReadonlyMap<string, Task> = new Map(
  Object.entries(import.meta.glob<Task>(['./*.ts', '!./index.ts'], { eager: true, import: 'default' })).map(
    ([path, task]) => [path.slice(2, -3), task],
  ),
);
