import type { Journal, RunEvent } from '../contract/run';
import type { Backend, Change } from './backend';
import { under } from './key';

interface Append {
  readonly run: string;
  readonly events: readonly RunEvent[];
  resolve(): void;
  reject(error: unknown): void;
}
export interface StoredJournal extends Journal {
  /** Resolves when all that was appended before is kept, or refused. */
  settled(): Promise<void>;
}

/**
 * Events of runs in the order they came. Appends that arrive while a transaction is under way go into the next one
 * together: no timer, so a lone event is kept at once and a hidden tab is as fast as a visible one.
 */
export function journal(backend: Backend): StoredJournal {
  /** Where the next event of a run goes. Kept, so that an append is one request per event. */
  const next = new Map<string, number>();
  let queue: Append[] = [];
  let busy = false;

  const append = (run: string, events: readonly RunEvent[]) =>
    new Promise<void>((resolve, reject) => {
      queue.push({ run, events, resolve, reject });
      if (!busy) void work();
    });
  // An append of nothing is done when those before it are.
  const settled = () => (busy ? append('', []) : Promise.resolve());

  async function work(): Promise<void> {
    busy = true;
    await null; // Appends of one task go together.
    while (queue.length) {
      const batch = queue;
      queue = [];
      await keep(batch);
    }
    busy = false;
  }

  async function keep(batch: readonly Append[]): Promise<void> {
    try {
      await write(batch);
      batch.forEach(({ resolve }) => resolve());
    } catch (error) {
      if (batch.length === 1) await again(batch[0]!, error);
      // One that cannot be kept must not take the others along.
      else for (const one of batch) await keep([one]);
    }
  }
  /** Another tab may have written to this run since its place was read: then the next place is looked up once more. */
  async function again(one: Append, error: unknown): Promise<void> {
    if (!(error instanceof Error && error.name === 'ConstraintError')) return one.reject(error);
    await write([one]).then(one.resolve, one.reject);
  }

  async function write(batch: readonly Append[]): Promise<void> {
    const ends = new Map<string, number>();
    const changes: Change[] = [];
    for (const { run, events } of batch) {
      let index = ends.get(run) ?? next.get(run) ?? (events.length ? await end(run) : 0);
      for (const event of events) changes.push({ table: 'events', add: { run, index: index++, event } });
      ends.set(run, index);
    }
    for (const run of ends.keys()) next.delete(run); // Unknown until it is known to be written.
    await backend.write(changes);
    for (const [run, index] of ends) next.set(run, index);
  }
  async function end(run: string): Promise<number> {
    const [last] = await backend.scan('events', { range: under([run]), descending: true, limit: 1 });
    return last ? last.primary[1] + 1 : 0;
  }

  return {
    async read(run) {
      await settled();
      // Whoever reads may be about to go on with what another tab has written.
      next.delete(run);
      return (await backend.list('events', { range: under([run]) })).map(({ event }) => event);
    },
    append,
    settled,
  };
}
