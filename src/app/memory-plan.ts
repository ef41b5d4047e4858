import type { ModelId, ModelInfo } from '../contract/engine';
import type { Cast } from '../contract/run';
import type { MemoryBudget } from './memory-budget';
import { nameOf } from './name-of';

/** Which models of a cast are in memory at the same time. It advises and never forbids. */
export interface MemoryPlan {
  /** Models that stay loaded together. More than one group: the groups take turns, phase by phase. */
  readonly groups: readonly (readonly ModelInfo[])[];
  /** Bytes of all models together, an estimate. */
  readonly bytes: number;
  readonly budget: MemoryBudget;
}

/** Bytes of these models together; what is known to fit together is not added up against a limit. */
export const fitTogether = (
  models: readonly Pick<ModelInfo, 'memoryBytes' | 'bundled'>[],
  { bytes }: Pick<MemoryBudget, 'bytes'>,
): boolean => models.length < 2 || models.every(({ bundled }) => bundled) || total(models) <= bytes;

/** A model that fits nowhere beside another has a group of its own, however big it is. */
export function memoryPlan(models: readonly ModelInfo[], budget: MemoryBudget): MemoryPlan {
  const each = [...new Map(models.map((info) => [nameOf(info), info])).values()];
  const groups: ModelInfo[][] = [];
  for (const info of each) {
    const group = groups.find((mates) => fitTogether([...mates, info], budget));
    if (group) group.push(info);
    else groups.push([info]);
  }
  return { groups, bytes: total(each), budget };
}

/** The models a cast names, the actor's first; those that are not known here are left out. */
export function modelsOf({ actor, ...others }: Cast, infos: readonly ModelInfo[]): readonly ModelInfo[] {
  const named = new Map<string, ModelId>([actor, ...Object.values(others)].map(({ model }) => [nameOf(model), model]));
  return [...named.keys()].flatMap((name) => infos.find((info) => nameOf(info) === name) ?? []);
}

const total = (models: readonly Pick<ModelInfo, 'memoryBytes'>[]): number =>
  models.reduce((sum, { memoryBytes }) => sum + memoryBytes, 0);
