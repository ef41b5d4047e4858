import type { Cost } from './result';

/** The cost of what was not done. */
export const nothing: Cost = { calls: 0, tokens: 0, output: 0, seconds: 0 };

export function sumOf(costs: Iterable<Cost>): Cost {
  let { calls, tokens, output, seconds } = nothing;
  for (const cost of costs) {
    calls += cost.calls;
    tokens += cost.tokens;
    output += cost.output;
    seconds += cost.seconds;
  }
  return { calls, tokens, output, seconds };
}

/** What had to be paid for: the cost less what was kept from other runs. */
export const paidOf = ({ cost, saved }: { readonly cost: Cost; readonly saved: Cost }): Cost => ({
  calls: cost.calls - saved.calls,
  tokens: cost.tokens - saved.tokens,
  output: cost.output - saved.output,
  seconds: cost.seconds - saved.seconds,
});
