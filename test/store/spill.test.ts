import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Backend, Change, Where } from '../../src/store/backend';
import { exactly, under } from '../../src/store/key';
import { memoryBackend } from '../../src/store/memory';
import { noticeBoard } from '../../src/store/notices';
import { spilling } from '../../src/store/spill';
import { note, sampleRecord } from './samples';

/** A disk that can be full, or gone. */
function disk() {
  const rows = memoryBackend();
  const state = { full: false, gone: false };
  const throwIf = (refused: boolean, name: string) => {
    if (refused) throw new DOMException('No.', name);
  };
  const read = <Result>(from: () => Promise<Result>) => (throwIf(state.gone, 'InvalidStateError'), from());
  const backend: Backend = {
    ...rows,
    kind: 'indexeddb',
    get: async (table, key) => read(() => rows.get(table, key)),
    list: async (table, where) => read(() => rows.list(table, where)),
    scan: async (table, where) => read(() => rows.scan(table, where)),
    count: async (table, where) => read(() => rows.count(table, where)),
    async write(changes) {
      throwIf(state.gone, 'InvalidStateError');
      throwIf(state.full && changes.some((change) => 'put' in change || 'add' in change), 'QuotaExceededError');
      await rows.write(changes);
    },
    async update(table, key, change) {
      throwIf(state.gone, 'InvalidStateError');
      throwIf(state.full, 'QuotaExceededError');
      return rows.update(table, key, change);
    },
  };
  return { backend, rows, state };
}

const id = fc.constantFrom('a', 'b', 'c', 'd');
const status = fc.constantFrom('ended' as const, 'stopped' as const);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(id, fc.nat(2), status)
    .map(([run, createdAt, is]) => ({ table: 'runs', put: sampleRecord(run, { createdAt, status: is }) }) as const),
  fc.tuple(id, fc.nat(3)).map(([run, index]) => ({ table: 'events', put: { run, index, event: note(run) } }) as const),
  id.map((run) => ({ table: 'runs', remove: run }) as const),
  id.map((run) => ({ table: 'events', under: [run] }) as const),
  fc
    .tuple(id, fc.uniqueArray(id))
    .map(([sha256, refs]) => ({ table: 'blobs', put: { sha256, blob: new Blob(), type: '', refs } }) as const),
);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('write' as const), changes: fc.array(change, { maxLength: 3 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('retag' as const), run: id, tag: fc.string({ maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('room' as const), full: fc.boolean() }) },
);

const runViews: readonly Where<'runs'>[] = [
  {},
  { descending: true, limit: 2 },
  { index: 'createdAt', descending: true },
  { index: 'status', range: under(['ended']), descending: true, limit: 2 },
  { index: 'createdAt', range: { upper: [1, 'c'], upperOpen: true }, limit: 3 },
];
async function viewOf(backend: Backend) {
  return {
    runs: await Promise.all(runViews.map((where) => backend.list('runs', where))),
    places: await Promise.all(runViews.map((where) => backend.scan('runs', where))),
    counts: await Promise.all(runViews.map(({ limit: _, ...where }) => backend.count('runs', where))),
    events: await backend.list('events', { range: under(['b']) }),
    held: (await backend.list('blobs', { index: 'refs', range: exactly('a') })).map(({ sha256 }) => sha256),
    one: await backend.get('runs', 'a'),
  };
}

it('behaves like one table, whenever the disk is full', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const { backend, state } = disk();
      const model = memoryBackend();
      const spilled = spilling(backend, memoryBackend(), noticeBoard());
      for (const one of steps) {
        if (one.do === 'room') state.full = one.full;
        for (const target of [spilled, model]) {
          if (one.do === 'write') await target.write(one.changes);
          if (one.do !== 'retag') continue;
          await target.update(
            'runs',
            one.run,
            (row) => row && { ...row, summary: { ...row.summary, tags: [one.tag] } },
          );
        }
        expect(await viewOf(spilled)).toEqual(await viewOf(model));
      }
    }),
    { numRuns: 200 },
  );
});

it('has everything on disk again once there was room and something was removed', async () => {
  const { backend, rows, state } = disk();
  const spilled = spilling(backend, memoryBackend(), noticeBoard());
  state.full = true;
  await spilled.write([{ table: 'runs', put: sampleRecord('a') }]);
  await spilled.write([{ table: 'runs', remove: 'b' }]);
  expect(await rows.count('runs')).toBe(0);
  state.full = false;
  await Promise.all([
    spilled.write([{ table: 'runs', put: sampleRecord('c') }]),
    spilled.write([{ table: 'runs', remove: 'b' }]),
    spilled.write([{ table: 'runs', put: sampleRecord('d') }]),
  ]);
  expect((await rows.scan('runs')).map(({ primary }) => primary)).toEqual(['a', 'c', 'd']);
});

it('fills a page although rows on disk are hidden by newer ones in memory', async () => {
  const { backend, state } = disk();
  const spilled = spilling(backend, memoryBackend(), noticeBoard());
  const put = (run: string, createdAt: number, is: 'ended' | 'stopped') =>
    spilled.write([{ table: 'runs', put: sampleRecord(run, { createdAt, status: is }) }]);
  for (const [at, run] of ['a', 'b', 'c'].entries()) await put(run, at, 'ended');
  state.full = true;
  await put('b', 1, 'stopped');
  await put('c', 2, 'stopped');
  const page = { index: 'status', range: under(['ended']), descending: true, limit: 1 } as const;
  expect((await spilled.list('runs', page)).map(({ run }) => run.id)).toEqual(['a']);
});

it('shows nothing of an earlier full disk when the disk is full again', async () => {
  const { backend, state } = disk();
  const spilled = spilling(backend, memoryBackend(), noticeBoard());
  const put = (is: 'ended' | 'stopped') => spilled.write([{ table: 'runs', put: sampleRecord('a', { status: is }) }]);
  state.full = true;
  await put('stopped');
  state.full = false;
  await spilled.write([{ table: 'runs', remove: 'none' }]);
  await put('ended');
  state.full = true;
  await spilled.write([{ table: 'runs', put: sampleRecord('b') }]);
  expect((await spilled.get('runs', 'a'))?.status).toBe('ended');
});

it('goes on with what it has when the disk is gone, and says so once', async () => {
  const { backend, state } = disk();
  const notices = noticeBoard();
  const kinds: string[] = [];
  notices.subscribe(({ kind }) => kinds.push(kind));
  const spilled = spilling(backend, memoryBackend(), notices);
  await spilled.write([{ table: 'runs', put: sampleRecord('a') }]);
  state.gone = true;
  expect(await spilled.get('runs', 'a')).toBeUndefined();
  await spilled.write([{ table: 'runs', put: sampleRecord('b') }]);
  await spilled.write([{ table: 'runs', remove: 'a' }]);
  expect(await spilled.update('runs', 'b', (row) => row && { ...row, status: 'failed' })).toBeDefined();
  expect((await spilled.list('runs')).map(({ status: is }) => is)).toEqual(['failed']);
  expect(await spilled.count('runs')).toBe(1);
  expect(kinds).toEqual(['lost']);
});
