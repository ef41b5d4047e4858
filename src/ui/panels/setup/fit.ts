import type { ModelInfo } from '../../../contract/engine';
import type { Strategy } from '../../../contract/strategy';
import type { Problem } from '../../../contract/task';
import { placeOf } from '../../../contract/world';
import { defaults } from '../../../contract/options';
import { forBundled } from '../datasets/for-bundled';

/** Whether a bundled model is asked what it was never taught: `task` is the id of one that came with the page. */
export const beyond = (task: string, actor: Pick<ModelInfo, 'bundled'> | undefined): boolean =>
  actor?.bundled === true && !forBundled.has(task);

/** How many are offered. */
const few = 3;

/**
 * Methods to take instead where a problem is done by calling functions and the chosen method calls none: those that call
 * least first. Empty where the method suits the problem.
 */
export function callers(
  problem: Pick<Problem, 'extra'>,
  chosen: Strategy,
  strategies: ReadonlyMap<string, Strategy>,
): readonly (readonly [id: string, title: string])[] {
  const acts = ({ needs }: Strategy) => needs?.includes('worlds') === true;
  if (!placeOf(problem) || acts(chosen)) return [];
  return [...strategies]
    .filter(([, strategy]) => acts(strategy))
    .map(([id, strategy]) => ({ id, title: strategy.title, calls: strategy.calls(defaults(strategy.options)) }))
    .sort((one, other) => one.calls - other.calls)
    .slice(0, few)
    .map(({ id, title }) => [id, title]);
}
