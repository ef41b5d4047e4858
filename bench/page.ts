import { openStore } from '../src/store/open';
import type { RunEvent } from '../src/contract/run';

/** What the bench worker measured; see `worker.ts`. */
export interface Measured {
  /** Of first drafts, milliseconds per token; the ratio is the median of those of neighbouring calls. */
  readonly decode: { readonly ours: number; readonly plain: number; readonly ratio: number };
  /** Of critiques and redrafts, milliseconds per token. `single` is ours without guesses. */
  readonly again: {
    readonly ours: number;
    readonly single: number;
    readonly plain: number;
    readonly proposed: number;
    readonly accepted: number;
    readonly tokens: number;
  };
  /** Eight samples of one prompt at once, and one of them alone on average: without guesses, and with. */
  readonly samples: { readonly together: number; readonly alone: number; readonly guessed: number };
  /** Texts after one prompt, scored at once and one by one, milliseconds: letters of options, and replies. */
  readonly scores: {
    readonly together: number;
    readonly alone: number;
    readonly replies: { readonly together: number; readonly alone: number };
  };
  /** Milliseconds per token under a method that only watches, and without one. */
  readonly watching: { readonly on: number; readonly inside: number; readonly off: number };
  readonly loop: {
    readonly ours: number;
    readonly withoutReuse: number;
    readonly plain: number;
    readonly tokens: number;
    readonly reused: number;
  };
  /** The events of a loop, as they are journaled. */
  readonly events: readonly RunEvent[];
}
/** Milliseconds. What was not asked is left out. */
export interface Result extends Partial<Omit<Measured, 'events'>> {
  readonly journal?: { readonly perEvent: number; readonly decodePerEvent: number };
}
/** What is measured; 'loop' gives the journal, too. */
export type Part = keyof Omit<Measured, 'events'>;
/** @param models address of the folder of models. @param parts what to measure; none is all */
export interface Wanted {
  readonly models: string;
  readonly parts: readonly Part[];
}
declare global {
  interface Window {
    bench(wanted: Wanted): Promise<Result>;
  }
}

/** Called by the script that drives the browser. */
window.bench = async (wanted) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const { events, ...measured } = await new Promise<Partial<Measured>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Partial<Measured> | { error: string }>) =>
      'error' in data ? reject(new Error(data.error)) : resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(wanted);
  });
  return { ...measured, ...(events ? { journal: await journalling(events) } : {}) };
};

/** The events of a run appended one by one, each waited for, as a run does it. */
async function journalling(events: readonly RunEvent[]): Promise<NonNullable<Result['journal']>> {
  const store = await openStore(`bench-${Date.now()}`);
  if (store.kind !== 'indexeddb') throw new Error('The bench needs IndexedDB.');
  const rounds = 20;
  await store.journal.append('warm', events);
  const began = performance.now();
  for (let round = 0; round < rounds; round++)
    for (const event of events) await store.journal.append(`run-${round}`, [event]);
  const perEvent = (performance.now() - began) / rounds / events.length;
  const decode = events.reduce(
    (sum, event) => sum + (event.type === 'generate-end' ? event.completion.ms.total : 0),
    0,
  );
  return { perEvent, decodePerEvent: decode / events.length };
}
