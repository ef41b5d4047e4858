import { expect, it } from 'vitest';
import type { RunEvent } from '../../src/contract/run';
import { localLocks } from '../../src/store/locks';
import { openTabs } from '../../src/store/tabs';
import { note } from './samples';

const never = new AbortController().signal;
/** Two tabs of one browser. */
function twoTabs() {
  const locks = localLocks();
  return [openTabs(locks), openTabs(locks)] as const;
}

it('lets one tab run a run and tells the other that it is busy', async () => {
  const [one, other] = twoTabs();
  let finish = () => {};
  const holding = one.holdRun('a', never, () => new Promise<void>((resolve) => (finish = resolve)));
  expect(await other.isHeld('a')).toBe(true);
  expect(await other.isHeld('b')).toBe(false);
  let worked = false;
  expect(await other.holdRun('a', never, async () => void (worked = true))).toBe('busy');
  expect(worked).toBe(false);
  const free = other.whenFree('a', never);
  finish();
  expect(await holding).toBe('held');
  await free;
  expect(await other.holdRun('a', never, async () => void (worked = true))).toBe('held');
  expect(worked).toBe(true);
  expect(await one.isHeld('a')).toBe(false);
});

it('passes on what the work throws, and lets go', async () => {
  const [one, other] = twoTabs();
  await expect(one.holdRun('a', never, () => Promise.reject(new Error('No.')))).rejects.toThrow('No.');
  expect(await other.holdRun('a', never, async () => {})).toBe('held');
});

it('does no work for a signal that is aborted already', async () => {
  const [one] = twoTabs();
  await expect(one.holdRun('a', AbortSignal.abort(), async () => {})).rejects.toHaveProperty('name', 'AbortError');
});

it('stops waiting when it is told to', async () => {
  const [one, other] = twoTabs();
  let finish = () => {};
  const holding = one.holdRun('a', never, () => new Promise<void>((resolve) => (finish = resolve)));
  const abort = new AbortController();
  const waiting = other.whenFree('a', abort.signal);
  abort.abort();
  await expect(waiting).rejects.toHaveProperty('name', 'AbortError');
  finish();
  await holding;
});

it('carries a run and announcements from tab to tab', async () => {
  const [one, other] = twoTabs();
  const abort = new AbortController();
  const followed = new Promise<readonly RunEvent[]>((resolve) => {
    other.follow('a', (events) => events.length && resolve(events), abort.signal);
  });
  const broadcast = one.broadcast('a');
  broadcast.publish(note('loop#0'));
  expect(await followed).toEqual([note('loop#0')]);
  broadcast.close();

  const own = new Promise<void>((resolve) => one.onAnnounced(resolve, abort.signal));
  const others = new Promise<void>((resolve) => other.onAnnounced(resolve, abort.signal));
  one.announce();
  await Promise.all([own, others]);
  abort.abort();
  let heard = false;
  other.onAnnounced(() => (heard = true), abort.signal);
  other.announce();
  expect(heard).toBe(false);
});

it('works alone where the browser has neither locks nor channels', async () => {
  const tabs = openTabs(undefined, () => null);
  const broadcast = tabs.broadcast('a');
  tabs.follow('a', () => {}, never);
  expect(
    await tabs.holdRun('a', never, async () => {
      broadcast.publish(note('loop#0'));
      expect(await tabs.isHeld('a')).toBe(true);
    }),
  ).toBe('held');
  broadcast.close();
  const heard: string[] = [];
  tabs.onAnnounced(() => heard.push('changed'), never);
  tabs.announce();
  expect(heard).toEqual(['changed']);
});
