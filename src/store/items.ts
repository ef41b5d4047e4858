import type { Item } from '../contract/task';
import type { Backend } from './backend';

/** Problems with what only graders may see. Nothing of this may reach a strategy. */
export interface Items {
  /** By the id of its problem. */
  get(problem: string): Promise<Item | undefined>;
  put(item: Item): Promise<void>;
}

export const items = (backend: Backend): Items => ({
  get: (problem) => backend.get('items', problem),
  put: (item) => backend.write([{ table: 'items', put: item }]),
});
