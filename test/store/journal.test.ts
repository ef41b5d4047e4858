import { expect, it } from 'vitest';
import type { Backend, Change } from '../../src/store/backend';
import { journal } from '../../src/store/journal';
import { memoryBackend } from '../../src/store/memory';
import { openStore } from '../../src/store/open';
import { note, notes } from './samples';

/** Records the transactions; `fail` may refuse one. */
function watched(fail: (changes: readonly Change[], nth: number) => Error | undefined = () => undefined) {
  const backend = memoryBackend();
  const writes: (readonly Change[])[] = [];
  const scans: string[] = [];
  const watching: Backend = {
    ...backend,
    async write(changes) {
      writes.push(changes);
      const error = fail(changes, writes.length);
      if (error) throw error;
      await backend.write(changes);
    },
    scan(table, where) {
      scans.push(table);
      return backend.scan(table, where);
    },
  };
  return { backend: watching, writes, scans };
}

it('keeps appends of one task in one transaction, and what comes meanwhile in the next', async () => {
  const { backend, writes } = watched();
  const events = journal(backend);
  const first = Promise.all([events.append('a', notes(0, 2)), events.append('b', notes(0, 1))]);
  const later = events.append('a', notes(2, 3)).then(() => events.append('a', notes(3, 4)));
  await Promise.all([first, later]);
  expect(writes.map((changes) => changes.length)).toEqual([4, 1]);
  expect(await events.read('a')).toEqual(notes(0, 4));
});

it('gathers appends while a transaction is under way', async () => {
  const { backend, writes } = watched();
  let open = () => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  const write = backend.write;
  const slow = journal({ ...backend, write: (changes) => gate.then(() => write(changes)) });
  const appends = [slow.append('a', notes(0, 1))];
  await null;
  for (let at = 1; at < 100; at++) appends.push(slow.append('a', notes(at, at + 1)));
  open();
  await Promise.all(appends);
  expect(writes.map((changes) => changes.length)).toEqual([1, 99]);
  expect(await slow.read('a')).toEqual(notes(0, 100));
});

it('looks the place of a run up once', async () => {
  const { backend, scans } = watched();
  const events = journal(backend);
  for (let at = 0; at < 5; at++) await events.append('a', notes(at, at + 1));
  expect(scans).toEqual(['events']);
});

it('resolves an append only when its transaction is done', async () => {
  const { backend } = watched();
  const events = journal(backend);
  await events.append('a', notes(0, 3));
  expect(await backend.count('events')).toBe(3);
});

it('rejects an append that could not be written, and goes on after it without a gap', async () => {
  const { backend } = watched((_, nth) => (nth === 2 ? new Error('The disk coughed.') : undefined));
  const events = journal(backend);
  await events.append('a', notes(0, 2));
  await expect(events.append('a', [note('lost#0')])).rejects.toThrow('The disk coughed.');
  await events.append('a', notes(2, 3));
  expect(await events.read('a')).toEqual(notes(0, 3));
  expect((await backend.list('events')).map(({ index }) => index)).toEqual([0, 1, 2]);
});

it('settles when nothing is under way, and after what is', async () => {
  const { backend } = watched();
  const events = journal(backend);
  await events.settled();
  void events.append('a', notes(0, 2));
  await events.settled();
  expect(await backend.count('events')).toBe(2);
});

it('goes on where a tab that died left off', async () => {
  const dying = await openStore('resumed');
  await dying.journal.append('a', notes(0, 3));
  void dying.journal.append('a', notes(3, 4));
  await dying.close();
  const next = await openStore('resumed');
  expect(await next.journal.read('a')).toEqual(notes(0, 4));
  await next.journal.append('a', notes(4, 6));
  expect(await next.journal.read('a')).toEqual(notes(0, 6));
  await next.close();
});

it('never writes over what another tab has written since', async () => {
  const [one, other] = [await openStore('shared'), await openStore('shared')];
  await one.journal.append('a', notes(0, 2));
  await other.journal.append('a', notes(2, 4));
  await one.journal.append('a', notes(4, 5));
  await other.journal.append('a', notes(5, 7));
  expect(await one.journal.read('a')).toEqual(notes(0, 7));
  await Promise.all([one.close(), other.close()]);
});

it('takes a run up at the right place after another tab has begun it anew', async () => {
  const [one, other] = [await openStore('anew'), await openStore('anew')];
  await one.journal.append('a', notes(0, 5));
  await other.runs.remove(['a']);
  await other.journal.append('a', notes(0, 2));
  expect(await one.journal.read('a')).toEqual(notes(0, 2));
  await one.journal.append('a', notes(2, 3));
  await other.journal.append('a', notes(3, 4));
  expect(await other.journal.read('a')).toEqual(notes(0, 4));
  await Promise.all([one.close(), other.close()]);
});
