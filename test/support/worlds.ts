import type { Problem } from '../../src/contract/task';

/** A task in the workshop of seed 1. */
export const workshop: Problem = { id: 'w', prompt: 'Make one plank.', extra: { world: 'workshop', seed: 1 } };
export const call = (name: string, given: object = {}): string => JSON.stringify({ function: name, arguments: given });
export const gather = call('gather', { material: 'log', count: 1 });
export const plank = call('craft', { thing: 'plank', times: 1 });
export const done = (text: string): string => call('answer', { text });
