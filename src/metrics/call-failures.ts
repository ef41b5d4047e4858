import type { LoggedCall } from '../base/call-habits';

/** Where an unsolved task was lost, in the order in which an agent gets there (Hell or High Water, #25). */
export const callFailures = ['search', 'identify', 'use', 'chain'] as const;
export type CallFailure = (typeof callFailures)[number];

const general: ReadonlySet<string> = new Set(['docs', 'search_functions', 'answer', 'wait']);

/**
 * The paper names the four classes; the rule is ours. `search`: no function of the world was ever called. `identify`: none that was
 * called exists. `use`: functions exist, but no call of one worked. `chain`: calls worked and did not lead to the goal.
 */
export function callFailure(log: readonly LoggedCall[]): CallFailure {
  const calls = log.filter((call) => !general.has(call.function));
  if (!calls.length) return 'search';
  if (calls.every(({ outcome }) => outcome === 'unknown function')) return 'identify';
  return calls.some(({ outcome }) => outcome === 'ok') ? 'chain' : 'use';
}

/** Share of each class among the logs of unsolved tasks; null without any. */
export function failureShares(
  logs: readonly (readonly LoggedCall[])[],
): { readonly [class_ in CallFailure]: number } | null {
  if (!logs.length) return null;
  const found = logs.map(callFailure);
  const share = (name: CallFailure) => found.filter((one) => one === name).length / logs.length;
  return { search: share('search'), identify: share('identify'), use: share('use'), chain: share('chain') };
}
