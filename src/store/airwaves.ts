import { isStored, type RunEvent } from '../contract/run';

/** Messages to all other tabs of this origin. */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'>;
export type OpenChannel = (name: string) => Channel | null;

/** The browser's channels; null where it has none or denies them. */
export const browserChannel: OpenChannel = (name) => {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
};

type Message =
  /** A tab begins to send; those who listen ask for the past anew. */
  | { readonly type: 'sender-start' }
  | { readonly type: 'past-ask'; readonly from: string }
  | { readonly type: 'past-tell'; readonly to: string; readonly events: readonly RunEvent[] }
  | { readonly type: 'events-tell'; readonly events: readonly RunEvent[] };

/** Milliseconds in which events are gathered into one message. */
const pace = 50;

/** Tells other tabs what happens in a run. Whoever comes late is told what came before. */
export interface Broadcast {
  publish(event: RunEvent): void;
  /** Sends what is left. */
  close(): void;
}

export function broadcastOn(channel: Channel | null): Broadcast {
  if (!channel) return { publish() {}, close() {} };
  const past = pastOf();
  let pending: RunEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const post = (message: Message) => channel.postMessage(message);
  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (pending.length) post({ type: 'events-tell', events: pending });
    pending = [];
  }
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.type !== 'past-ask') return;
    flush(); // So that nothing is told twice to the one who asks.
    post({ type: 'past-tell', to: data.from, events: past.events() });
  };
  post({ type: 'sender-start' });
  return {
    publish(event) {
      past.add(event);
      join(pending, event);
      timer ??= setTimeout(flush, pace);
    },
    close() {
      flush();
      channel.close();
    },
  };
}

/** Hands on what another tab publishes: the run so far, then what comes, until the signal. */
export function followOn(
  channel: Channel | null,
  onEvents: (events: readonly RunEvent[]) => void,
  signal: AbortSignal,
): void {
  if (!channel) return;
  if (signal.aborted) return channel.close();
  const from = Math.random().toString(36).slice(2);
  const ask = () => channel.postMessage({ type: 'past-ask', from } satisfies Message);
  let informed = false;
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.type === 'sender-start') {
      informed = false;
      ask();
    } else if (data.type === 'past-tell' && data.to === from) {
      informed = true;
      onEvents(data.events);
    } else if (data.type === 'events-tell' && informed) onEvents(data.events);
  };
  signal.addEventListener('abort', () => channel.close(), { once: true });
  ask();
}

/** A run so far: stored events in order, then what is under way. Text of finished steps is in their last event. */
function pastOf() {
  const stored: RunEvent[] = [];
  const underWay = new Map<string, RunEvent[]>();
  return {
    add(event: RunEvent): void {
      if (isStored(event)) {
        stored.push(event);
        underWay.delete(event.key);
      } else {
        const begun = underWay.get(event.key) ?? [];
        if (event.type === 'generate-start') begun.length = 0;
        join(begun, event);
        underWay.set(event.key, begun);
      }
    },
    events: (): RunEvent[] => [...stored, ...[...underWay.values()].flat()],
  };
}

/** Adds an event to a list; a delta that goes on from the last event is joined to it. */
function join(events: RunEvent[], event: RunEvent): void {
  const last = events.at(-1);
  const goesOn = last?.key === event.key && last.type === event.type;
  if (goesOn && 'text' in last && 'text' in event)
    events[events.length - 1] = { ...event, text: last.text + event.text };
  else events.push(event);
}
