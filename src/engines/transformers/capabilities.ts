import type { Capability } from '../../contract/engine';

/** What the decode loop here can do with any model. */
export const capabilities: ReadonlySet<Capability> = new Set(['seed', 'logprobs', 'score', 'continue', 'hooks']);
