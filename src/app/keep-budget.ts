import type { Settings } from '../store/settings';
import { memoryBudget, toldMemory, type MemoryBudget } from './memory-budget';
import type { Pool } from './pool';
import { memoryLimit } from './settings';

/** Holds the pool to what the device has, or to what a person allows. Returns what counts now. */
export async function keepBudget(pool: Pool, settings: Settings): Promise<() => MemoryBudget> {
  let budget = memoryBudget(null);
  const take = (own: number) => {
    budget = memoryBudget(toldMemory(), own);
    pool.allow(budget.bytes);
  };
  take(await settings.get(memoryLimit));
  settings.subscribe(memoryLimit, take);
  return () => {
    if (pool.limit >= budget.bytes) return budget;
    return { bytes: pool.limit, easy: Math.min(budget.easy, pool.limit), basis: 'more than that did not fit before' };
  };
}
