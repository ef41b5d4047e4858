import type { Timing, Usage } from '../contract/engine';
import type { Budget } from '../contract/run';

export class BudgetSpent extends Error {
  override name = 'BudgetSpent';
}

/** What a run has used of its budget. */
export class Purse {
  calls = 0;
  tokens = 0;
  seconds = 0;
  readonly #budget: Budget;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** Before something is paid for: the call is charged at once, so that parallel branches cannot overdraw. @throws BudgetSpent */
  open(): void {
    const { calls = Infinity, tokens = Infinity, seconds = Infinity } = this.#budget;
    if (this.calls >= calls) throw new BudgetSpent(`All ${calls} calls are used.`);
    if (this.tokens >= tokens) throw new BudgetSpent(`All ${tokens} tokens are used.`);
    if (this.seconds >= seconds) throw new BudgetSpent(`All ${seconds} seconds are used.`);
    this.calls += 1;
  }

  /** After it, at the recorded cost, so that a replay comes to the same sum. */
  charge(usage: Usage, ms: Timing): void {
    this.tokens += usage.input + usage.output;
    this.seconds += ms.total / 1000;
  }

  /** A call that was made before and came to nothing. */
  recall(): void {
    this.calls += 1;
  }

  /** Something that was paid before. */
  recharge(usage: Usage, ms: Timing): void {
    this.recall();
    this.charge(usage, ms);
  }
}
