import { contentHash } from '../base/hash';
import type { Run } from '../contract/run';

/** The header of a run: its id follows from what it asks for. */
export function createRun(wish: Omit<Run, 'id'>): Run {
  const { createdAt, ...rest } = wish;
  return { id: contentHash(rest), ...rest, createdAt };
}
