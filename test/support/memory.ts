import type { Completion, Score } from '../../src/contract/engine';
import type { Completions, Journal, RunEvent } from '../../src/contract/run';

/** A journal of one run, in memory; copies like a database does. */
export function memoryJournal(events: RunEvent[] = []): Journal & { readonly events: RunEvent[] } {
  return {
    events,
    read: async () => structuredClone(events),
    append: async (_run, added) => void events.push(...structuredClone(added as RunEvent[])),
  };
}

export function memoryCompletions(): Completions & { readonly kept: Map<string, Completion | Score> } {
  const kept = new Map<string, Completion | Score>();
  return { kept, get: async (key) => kept.get(key), put: async (key, value) => void kept.set(key, value) };
}
