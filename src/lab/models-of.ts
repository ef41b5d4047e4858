import type { ModelId } from '../contract/engine';
import type { Cast } from '../contract/run';

/** The models of a cast, each once, the actor's first. */
export function modelsOf({ actor, ...others }: Cast): readonly ModelId[] {
  return distinct([actor, ...Object.values(others)].map(({ model }) => model));
}

/** Each model once, in the order of its first mention. */
export const distinct = (models: readonly ModelId[]): readonly ModelId[] => [
  ...new Map(models.map(({ engine, model }) => [modelName({ engine, model }), { engine, model }])).values(),
];

export const modelName = ({ engine, model }: ModelId): string => `${engine}/${model}`;
