import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RunEvent } from '../../src/contract/run';
import { broadcastOn, browserChannel, followOn, type Channel } from '../../src/store/airwaves';
import { note } from './samples';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const never = new AbortController().signal;
const start: RunEvent = {
  key: 'act#0',
  type: 'generate-start',
  role: 'actor',
  purpose: 'solve',
  request: { messages: [] },
};
const delta = (text: string): RunEvent => ({ key: 'act#0', type: 'text-delta', text });

/** Channels that deliver at once to every other one of them, as copies. */
function air() {
  const open = new Set<Channel>();
  const sent: unknown[] = [];
  return {
    sent,
    open(): Channel {
      const channel: Channel = {
        onmessage: null,
        close: () => void open.delete(channel),
        postMessage(message) {
          sent.push(message);
          for (const other of [...open]) {
            const data: unknown = structuredClone(message);
            if (other !== channel) other.onmessage?.call(other as BroadcastChannel, { data } as MessageEvent);
          }
        },
      };
      open.add(channel);
      return channel;
    },
  };
}
function follower(channel: Channel, signal = never) {
  const heard: RunEvent[] = [];
  followOn(channel, (events) => heard.push(...events), signal);
  return heard;
}

it('gathers what happens in 50 ms into one message and joins deltas', () => {
  const { open, sent } = air();
  const heard = follower(open());
  const broadcast = broadcastOn(open());
  sent.length = 0;
  [start, delta('Two'), delta(' and'), delta(' two')].forEach((event) => broadcast.publish(event));
  vi.advanceTimersByTime(49);
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(sent).toHaveLength(1);
  expect(heard).toEqual([start, delta('Two and two')]);
});

it('tells one who comes late what came before, once, and the others nothing twice', () => {
  const { open } = air();
  const broadcast = broadcastOn(open());
  const early = follower(open());
  [note('loop#0'), start, delta('Two')].forEach((event) => broadcast.publish(event));
  vi.advanceTimersByTime(50);
  broadcast.publish(delta(' and'));
  const late = follower(open());
  expect(late).toEqual([note('loop#0'), start, delta('Two and')]);
  broadcast.publish(delta(' two'));
  broadcast.close();
  expect(late).toEqual([note('loop#0'), start, delta('Two and'), delta(' two')]);
  expect(early).toEqual([note('loop#0'), start, delta('Two'), delta(' and'), delta(' two')]);
});

it('tells no text of a step that is done, nor of one begun anew', () => {
  const { open } = air();
  const broadcast = broadcastOn(open());
  const done = { ...note('act#0') };
  [start, delta('old'), done].forEach((event) => broadcast.publish(event));
  expect(follower(open())).toEqual([done]);
  [start, delta('lost'), start, delta('new')].forEach((event) => broadcast.publish(event));
  expect(follower(open())).toEqual([done, start, delta('new')]);
});

it('asks anew when another tab takes the run over', () => {
  const { open } = air();
  const heard = follower(open());
  const first = broadcastOn(open());
  first.publish(note('loop#0'));
  first.close();
  const second = broadcastOn(open());
  second.publish(note('loop#1'));
  second.close();
  expect(heard).toEqual([note('loop#0'), note('loop#1')]);
});

it('stops when it is told to', () => {
  const { open } = air();
  const abort = new AbortController();
  const heard = follower(open(), abort.signal);
  const broadcast = broadcastOn(open());
  abort.abort();
  broadcast.publish(note('loop#0'));
  broadcast.close();
  expect(heard).toEqual([]);
});

it('has no channel where the browser denies it', () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  expect(browserChannel('x')).toBeNull();
  vi.unstubAllGlobals();
});
