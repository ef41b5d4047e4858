/** What is looked at of a call: `outcome` is 'ok' or a kind of failure. */
export interface LoggedCall {
  readonly function: string;
  readonly arguments: unknown;
  readonly outcome: string;
}
export interface Habits {
  /** Functions that were called, the general ones (help) left out. */
  readonly used: number;
  /** Those of them whose documentation was read before. */
  readonly consulted: number;
  /** Calls of functions that do not exist or with arguments that do not fit, whose documentation was not read before. */
  readonly assumptions: number;
  /** Calls that are the call before over again. */
  readonly repeats: number;
}
const general: ReadonlySet<string> = new Set(['docs', 'search_functions', 'answer', 'wait']);

/** How somebody went about it (LOOP, #58; Agent-R, #73), from the calls in their order. */
export function callHabits(log: readonly LoggedCall[]): Habits {
  const read = new Set<string>();
  const used = new Map<string, boolean>();
  let [assumptions, repeats] = [0, 0];
  let previous = '';
  for (const { function: name, arguments: given, outcome } of log) {
    const same = JSON.stringify([name, given]);
    if (same === previous) repeats++;
    previous = same;
    if (name === 'docs' && outcome === 'ok') read.add(String((given as { readonly function?: unknown }).function));
    if (general.has(name)) continue;
    const guessed = outcome === 'unknown function' || outcome === 'bad arguments';
    if (guessed && !read.has(name)) assumptions++;
    if (outcome !== 'unknown function' && !used.has(name)) used.set(name, read.has(name));
  }
  return { used: used.size, consulted: [...used.values()].filter(Boolean).length, assumptions, repeats };
}
