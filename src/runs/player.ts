import type { Capability, Model, ModelRef } from '../contract/engine';

/** A model as a run sees it: known by name at once, loaded when it is first needed. */
export interface Player {
  readonly can: ReadonlySet<Capability>;
  readonly concurrency: number;
  /** What it would be loaded as, without loading it. */
  ref(): Promise<ModelRef>;
  /** What answers; loads it if need be. */
  model(signal: AbortSignal): Promise<Pick<Model, 'generate' | 'score'>>;
}
