import { modelName, modelsOf } from '../../../lab/models-of';
import type { Contestant } from '../../../lab/plan';

/** The same lanes with those of the same models next to each other, so that models are swapped as rarely as may be. */
export function inTurns<Lane extends { readonly contestant: Contestant }>(lanes: readonly Lane[]): readonly Lane[] {
  const groups = new Map<string, Lane[]>();
  for (const lane of lanes) {
    const name = modelsOf(lane.contestant.cast).map(modelName).sort().join();
    groups.set(name, [...(groups.get(name) ?? []), lane]);
  }
  return [...groups.values()].flat();
}
