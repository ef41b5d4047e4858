import type { Cast } from '../contract/run';

/** Names of the models of a cast, each once. */
export const modelsIn = ({ actor, ...others }: Cast): readonly string[] => [
  ...new Set([actor, ...Object.values(others)].map(({ model }) => model.model)),
];
