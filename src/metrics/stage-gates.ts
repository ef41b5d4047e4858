import { rate, type Rate } from './rate';

/** What happened at one gate of a staged search. `shadow` is whether the shadow decided the same; absent where it was not asked. */
export interface Gate {
  readonly stage: string;
  readonly changed: boolean;
  readonly shadow?: boolean;
}
export interface StageGates {
  /** Share of gates of a stage at which something was changed. */
  readonly changed: ReadonlyMap<string, Rate>;
  /** Share of gates at which the shadow decided as the person did. */
  readonly shadow: Rate;
}

/** Where a search is put right, and whether a simulated user would have done the same (NExT-Search, #50). */
export function stageGates(gates: readonly Gate[]): StageGates {
  const changed = [...new Set(gates.map(({ stage }) => stage))].map((stage) => {
    const some = gates.filter((gate) => gate.stage === stage);
    return [stage, rate(some.filter((gate) => gate.changed).length, some.length)] as const;
  });
  const asked = gates.filter(({ shadow }) => shadow !== undefined);
  return { changed: new Map(changed), shadow: rate(asked.filter(({ shadow }) => shadow).length, asked.length) };
}
