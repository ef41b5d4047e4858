import { contentHash } from '../base/hash';
import type { GenerateRequest, ModelRef, ScoreRequest } from '../contract/engine';

/** The name of a completion: all that can change it, and nothing else. */
export const completionKey = (model: ModelRef, request: GenerateRequest | ScoreRequest): string =>
  contentHash({ model, request });
