import type { Grader } from '../contract/task';

/** Every grader, by id. The id is the file name; adding a file adds a grader. */
export const graders: ReadonlyMap<string, Grader> = new Map(
  Object.entries(import.meta.glob<Grader>(['./*.ts', '!./index.ts'], { eager: true, import: 'default' })).map(
    ([path, grader]) => [path.slice(2, -3), grader],
  ),
);
