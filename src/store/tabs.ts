import type { RunEvent } from '../contract/run';
import { broadcastOn, browserChannel, followOn, type Broadcast, type OpenChannel } from './airwaves';
import { browserLocks, type Locks } from './locks';

/** What makes several tabs safe: one runs a given run, the others follow it. */
export interface Tabs {
  /** Does the work while no other tab can; 'busy' at once, and no work, when one has the run in hand. @throws as `work` */
  holdRun(id: string, signal: AbortSignal, work: () => Promise<void>): Promise<'held' | 'busy'>;
  /** Whether a tab, perhaps this one, has the run in hand. */
  isHeld(id: string): Promise<boolean>;
  /** Resolves when no tab has the run in hand. Another may take it next, so ask `holdRun` for certainty. */
  whenFree(id: string, signal: AbortSignal): Promise<void>;
  /** For the tab that holds the run. */
  broadcast(id: string): Broadcast;
  /** The run so far and then what happens, as the tab that holds it tells it. Events may come twice; fold goes by key. */
  follow(id: string, onEvents: (events: readonly RunEvent[]) => void, signal: AbortSignal): void;
  /** Says that the list of runs, or the record of one, has changed. */
  announce(): void;
  /** Hears what any tab announces, this one included, until the signal. */
  onAnnounced(listener: () => void, signal: AbortSignal): void;
}

/** Without locks or channels of the browser each tab is taken for the only one. */
export function openTabs(locks: Locks = browserLocks(), open: OpenChannel = browserChannel): Tabs {
  const news = open('redraft:runs');
  const listeners = new Set<() => void>();
  const tellAll = () => listeners.forEach((listener) => listener());
  if (news) news.onmessage = tellAll;
  return {
    async holdRun(id, signal, work) {
      signal.throwIfAborted();
      return locks.request(lockName(id), { ifAvailable: true }, async (lock) => {
        if (!lock) return 'busy';
        await work();
        return 'held';
      });
    },
    async isHeld(id) {
      const { held = [] } = await locks.query();
      return held.some(({ name }) => name === lockName(id));
    },
    whenFree: (id, signal) => locks.request(lockName(id), { signal }, async () => {}),
    broadcast: (id) => broadcastOn(open(channelName(id))),
    follow: (id, onEvents, signal) => followOn(open(channelName(id)), onEvents, signal),
    announce() {
      news?.postMessage(null);
      tellAll();
    },
    onAnnounced(listener, signal) {
      if (signal.aborted) return;
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
  };
}

const lockName = (id: string) => `redraft:run:${id}`;
const channelName = (id: string) => `redraft:run:${id}`;
