import type { ModelId } from '../contract/engine';

/** A model's name across engines. */
export const nameOf = ({ engine, model }: ModelId): string => `${engine}/${model}`;
