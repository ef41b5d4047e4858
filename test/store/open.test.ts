import { afterEach, expect, it, vi } from 'vitest';
import { openDatabase, steps } from '../../src/store/database';
import type { Notice } from '../../src/store/notices';
import { openStore } from '../../src/store/open';
import { setting } from '../../src/store/settings';
import type { Store } from '../../src/store/store';
import { notes, sampleRecord } from './samples';

afterEach(() => void vi.restoreAllMocks());

function noticesOf(store: Store): Notice['kind'][] {
  const kinds: Notice['kind'][] = [];
  store.notices.subscribe(({ kind }) => kinds.push(kind));
  return kinds;
}
const lift = (name: 'put' | 'add', error: () => Error) =>
  vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(() => {
    throw error();
  });
const full = () => new DOMException('No room.', 'QuotaExceededError');

it.each([
  ['SecurityError', 'unavailable'],
  ['InvalidStateError', 'unavailable'],
  ['UnknownError', 'unavailable'],
  ['QuotaExceededError', 'full'],
])('keeps runs in memory when opening throws %s', async (name, kind) => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('No.', name);
  });
  const store = await openStore('denied');
  expect(store.kind).toBe('memory');
  expect(noticesOf(store)).toEqual([kind]);
  await store.journal.append('a', notes(0, 2));
  expect(await store.journal.read('a')).toEqual(notes(0, 2));
});

it('keeps runs in memory where there is no IndexedDB', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const store = await openStore('absent');
  vi.unstubAllGlobals();
  expect(store.kind).toBe('memory');
  expect(noticesOf(store)).toEqual(['unavailable']);
});

it("keeps runs in memory while an older tab does not let go, and stands in nobody's way later", async () => {
  const open = indexedDB.open.bind(indexedDB);
  const request = open('blocked', 1);
  const stubborn = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)));
  vi.spyOn(indexedDB, 'open').mockImplementation((name) => open(name, steps.length));
  const store = await openStore('blocked');
  expect(store.kind).toBe('memory');
  expect(noticesOf(store)).toEqual(['blocked']);
  vi.restoreAllMocks();
  stubborn.close();
  const later = await openDatabase('blocked', { outdated() {}, lost() {} }, [...steps, () => {}, () => {}]);
  expect(later.version).toBe(steps.length + 2);
  later.close();
});

it('says so when the data were written by a newer page', async () => {
  (await openDatabase('newer', { outdated() {}, lost() {} }, [...steps, () => {}])).close();
  const store = await openStore('newer');
  expect(store.kind).toBe('memory');
  expect(noticesOf(store)).toEqual(['outdated']);
});

it('lets a newer tab upgrade, says so, and goes on in memory', async () => {
  const store = await openStore('upgraded');
  const kinds = noticesOf(store);
  await store.journal.append('a', notes(0, 2));
  const newer = await openDatabase('upgraded', { outdated() {}, lost() {} }, [...steps, () => {}]);
  expect(kinds).toEqual(['outdated']);
  await store.journal.append('a', notes(2, 3));
  await store.runs.put(sampleRecord('a'));
  expect(await store.runs.get('a')).toBeDefined();
  expect(await store.runs.count()).toBe(1);
  expect(await newer.count('events')).toBe(2);
  expect(kinds).toEqual(['outdated']);
  newer.close();
});

it('goes on in memory when the disk is full, and a run stays whole', async () => {
  const store = await openStore('full');
  const kinds = noticesOf(store);
  await store.runs.put(sampleRecord('a', { status: 'running' }));
  await store.journal.append('a', notes(0, 3));
  lift('put', full);
  lift('add', full);
  await store.journal.append('a', notes(3, 5));
  await store.runs.update('a', (record) => ({ ...record, status: 'ended' }));
  await store.settings.set(setting('rounds', 3), 4);
  expect(kinds).toEqual(['full']);
  expect(await store.journal.read('a')).toEqual(notes(0, 5));
  expect(await store.runs.list({ status: 'ended' })).toHaveLength(1);
  expect(await store.runs.list({ status: 'running' })).toHaveLength(0);
  expect(await store.runs.count()).toBe(1);
  expect(await store.settings.get(setting('rounds', 3))).toBe(4);
});

it('understands a disk that is found full only when the transaction ends', async () => {
  const store = await openStore('late');
  const kinds = noticesOf(store);
  const add = IDBObjectStore.prototype.add;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value: unknown) {
    // How the database itself ends a transaction: its requests only hear that they were aborted.
    const transaction = this.transaction as IDBTransaction & { _abort(name: string): void };
    queueMicrotask(() => transaction._abort('QuotaExceededError'));
    return add.call(this, value);
  });
  await store.journal.append('a', notes(0, 2));
  expect(kinds).toEqual(['full']);
  expect(await store.journal.read('a')).toEqual(notes(0, 2));
});

it('leaves a clean beginning of the journal on disk, even when there is room again', async () => {
  const store = await openStore('beginning');
  await store.journal.append('a', notes(0, 3));
  lift('add', full).mockImplementationOnce(() => {
    throw full();
  });
  await store.journal.append('a', notes(3, 5));
  vi.restoreAllMocks();
  await store.journal.append('a', notes(5, 6));
  expect(await store.journal.read('a')).toEqual(notes(0, 6));
  await store.close();
  const reopened = await openStore('beginning');
  expect(await reopened.journal.read('a')).toEqual(notes(0, 3));
  await reopened.close();
});

it('moves what memory holds to disk when deleting has made room', async () => {
  const store = await openStore('room');
  const kinds = noticesOf(store);
  await store.runs.put(sampleRecord('old'));
  await store.journal.append('a', notes(0, 3));
  lift('put', full);
  lift('add', full);
  await store.journal.append('a', notes(3, 5));
  await store.runs.put(sampleRecord('a'));
  vi.restoreAllMocks();
  await store.runs.remove(['old']);
  expect(kinds).toEqual(['full', 'recovered']);
  await store.journal.append('a', notes(5, 6));
  await store.close();
  const reopened = await openStore('room');
  expect(await reopened.journal.read('a')).toEqual(notes(0, 6));
  expect((await reopened.runs.list()).map(({ run }) => run.id)).toEqual(['a']);
  await reopened.close();
});

it('does not take a mistake of the page for a full disk', async () => {
  const store = await openStore('mistake');
  const kinds = noticesOf(store);
  const reason = (() => 0) as unknown as string;
  await expect(store.journal.append('a', [{ key: 'x', type: 'loop-stop', reason }])).rejects.toThrow();
  expect(kinds).toEqual([]);
  await store.close();
});

it('shows two stores of one database the same runs', async () => {
  const [one, other] = [await openStore('two'), await openStore('two')];
  await one.runs.put(sampleRecord('a', { status: 'running' }));
  await Promise.all([
    one.runs.update('a', (record) => ({ ...record, status: 'ended' })),
    other.runs.update('a', (record) => ({ ...record, summary: { ...record.summary, tags: ['other'] } })),
  ]);
  expect(await one.runs.get('a')).toEqual(await other.runs.get('a'));
  expect(await one.runs.get('a')).toMatchObject({ status: 'ended', summary: { tags: ['other'] } });
  await Promise.all([one.close(), other.close()]);
});
