import type { Capability } from '../../contract/engine';

/** What the decode loop here can do with any model. */
export const capabilities: ReadonlySet<Capability> = new Set(['seed', 'logprobs', 'score', 'continue', 'hooks']);

/** With a model whose graph gives its hidden states, too. */
export const openCapabilities: ReadonlySet<Capability> = new Set([...capabilities, 'hidden']);
