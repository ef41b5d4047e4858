import type { PromptResults } from '../src/app/prompt-results';
import type { SystemResults } from '../src/app/system-results';
import type { Strategy } from '../src/contract/strategy';
import type { Entry } from '../src/ui/panels/systems/entry';
import type { System } from '../src/ui/panels/systems/system';

export function systemsTable(from: {
  readonly entries: readonly Entry[];
  readonly strategies: ReadonlyMap<string, Strategy>;
  readonly whyNot: (system: System) => string;
  /** Null when nothing was measured. */
  readonly results: SystemResults | null;
  /** What prompt optimisers did; null when it was not measured. */
  readonly prompts: PromptResults | null;
}): string;
