import type { Hook } from '../contract/decoding';

/** Every token-level method, by id. The id is the file name; adding a file adds a method. */
export const hooks: ReadonlyMap<string, Hook> = new Map(
  Object.entries(import.meta.glob<Hook>(['./*.ts', '!./index.ts'], { eager: true, import: 'default' })).map(
    ([path, hook]) => [path.slice(2, -3), hook],
  ),
);
