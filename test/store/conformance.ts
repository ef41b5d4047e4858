import { expect, it } from 'vitest';
import { lineStream } from '../../src/store/export';
import { setting } from '../../src/store/settings';
import type { Store } from '../../src/store/store';
import {
  collect,
  note,
  notes,
  sampleCompletion,
  sampleExperiment,
  sampleItem,
  sampleRecord,
  sampleResult,
} from './samples';

/** What every store does, wherever it keeps things. `now` of the store is 5000. */
export function storeConformance(open: () => Promise<Store>): void {
  const fresh = async () => {
    const store = await open();
    await store.wipe();
    return store;
  };

  it('reads back events in the order they were appended, run by run', async () => {
    const { journal } = await fresh();
    await Promise.all([
      journal.append('a', notes(0, 2)),
      journal.append('b', [note('b#0')]),
      journal.append('a', notes(2, 5)),
    ]);
    await journal.append('a', [note('loop#5')]);
    expect(await journal.read('a')).toEqual(notes(0, 6));
    expect(await journal.read('b')).toEqual([note('b#0')]);
    expect(await journal.read('c')).toEqual([]);
  });

  it('keeps what was appended before a read, without waiting for the append', async () => {
    const { journal } = await fresh();
    const kept = journal.append('a', notes(0, 3));
    expect(await journal.read('a')).toEqual(notes(0, 3));
    await kept;
  });

  it('refuses what cannot be stored and keeps what came with it', async () => {
    const { journal } = await fresh();
    const bad = { key: 'x', type: 'loop-stop', reason: (() => 0) as unknown as string } as const;
    const kept = journal.append('a', notes(0, 1));
    const refused = journal.append('b', [note('b#0'), bad]);
    await expect(refused).rejects.toHaveProperty('name', 'DataCloneError');
    await kept;
    expect(await journal.read('a')).toEqual(notes(0, 1));
    expect(await journal.read('b')).toEqual([]);
  });

  it('keeps experiments with what came of their cells, and forgets both', async () => {
    const { experiments } = await fresh();
    for (const [id, at] of [
      ['a', 2],
      ['b', 3],
      ['c', 1],
    ] as const)
      await experiments.put(sampleExperiment(id, at));
    expect((await experiments.list()).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(await experiments.get('a')).toEqual(sampleExperiment('a', 2));
    await experiments.keepResults('a', [sampleResult(0), sampleResult(1, { status: 'failed', error: 'no' })]);
    await experiments.keepResults('b', [sampleResult(0)]);
    await experiments.keepResults('a', [sampleResult(1)]);
    expect(await experiments.results('a')).toEqual([sampleResult(0), sampleResult(1)]);
    expect(await experiments.countResults('a')).toBe(2);
    await experiments.forgetResults('a', ['c examples 0 1']);
    expect(await experiments.results('a')).toEqual([sampleResult(1)]);
    await experiments.remove('a');
    expect(await experiments.get('a')).toBeUndefined();
    expect(await experiments.results('a')).toEqual([]);
    expect(await experiments.results('b')).toEqual([sampleResult(0)]);
  });

  it('lists runs newest first, page by page, by status and by strategy', async () => {
    const { runs } = await fresh();
    for (const at of [3, 1, 2, 4]) {
      const { run, summary } = sampleRecord(`run ${at}`, { createdAt: at > 2 ? 30 : at });
      await runs.put({ run, summary, status: at % 2 ? 'ended' : 'stopped' });
    }
    const ids = async (...[filter, page]: Parameters<typeof runs.list>) =>
      (await runs.list(filter, page)).map(({ run }) => run.id);
    expect(await ids()).toEqual(['run 4', 'run 3', 'run 2', 'run 1']);
    expect(await ids({ status: 'ended' })).toEqual(['run 3', 'run 1']);
    expect(await ids({ strategy: 'actor-critic' }, { limit: 1 })).toEqual(['run 4']);
    const [, last] = await runs.list({}, { limit: 2 });
    expect(await ids({}, { limit: 2, after: last! })).toEqual(['run 2', 'run 1']);
    expect(await ids({ status: 'stopped' }, { after: last! })).toEqual(['run 2']);
    expect(await runs.count()).toBe(4);
    expect(await runs.count({ status: 'ended' })).toBe(2);
    expect(await runs.count({ strategy: 'none' })).toBe(0);
  });

  it('changes a record as it is kept, and stamps it', async () => {
    const { runs } = await fresh();
    await runs.put(sampleRecord('a', { status: 'running' }));
    await Promise.all([
      runs.update('a', (record) => ({ ...record, status: 'ended' })),
      runs.update('a', (record) => ({ ...record, summary: { ...record.summary, tags: ['kept'] } })),
    ]);
    expect(await runs.get('a')).toMatchObject({ status: 'ended', summary: { tags: ['kept'] }, updatedAt: 5000 });
    expect(await runs.update('b', (record) => record)).toBeUndefined();
    expect(await runs.get('b')).toBeUndefined();
  });

  it('removes runs with their events, grades and the blobs nobody else holds', async () => {
    const { runs, journal, grades, blobs } = await fresh();
    const own = await blobs.put(new Blob(['own'], { type: 'image/png' }), 'a');
    const shared = await blobs.put(new Blob(['shared']), 'a');
    expect(await blobs.hold(shared, 'b')).toBe(true);
    for (const id of ['a', 'b']) {
      await runs.put(sampleRecord(id));
      await journal.append(id, notes(0, 3));
      await grades.put({ run: id, key: 'end', grader: 'number', grade: { score: 1, read: '4' }, by: 'grader' });
    }
    await runs.remove(['a']);
    expect((await runs.list()).map(({ run }) => run.id)).toEqual(['b']);
    expect(await journal.read('a')).toEqual([]);
    expect(await grades.of('a')).toEqual([]);
    expect(await journal.read('b')).toEqual(notes(0, 3));
    expect(await grades.of('b')).toHaveLength(1);
    expect(await blobs.get(own)).toBeUndefined();
    expect(await (await blobs.get(shared))!.text()).toBe('shared');
    await journal.append('a', [note('again#0')]);
    expect(await journal.read('a')).toEqual([note('again#0')]);
  });

  it('keeps equal blobs once, under the hash of their bytes', async () => {
    const { blobs } = await fresh();
    const name = await blobs.put(new Blob(['abc'], { type: 'text/plain' }), 'composer');
    expect(name).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(await blobs.put(new Blob(['abc']), 'a')).toBe(name);
    await blobs.release('composer');
    const kept = await blobs.get(name);
    expect(kept!.type).toBe('text/plain');
    await blobs.release('a');
    expect(await blobs.get(name)).toBeUndefined();
    expect(await blobs.hold(name, 'a')).toBe(false);
  });

  it('keeps a mark for each draft, and a person has the last word', async () => {
    const { grades } = await fresh();
    const mark = { run: 'a', key: 'act#0', grader: 'number', grade: { score: 0, read: '5' }, by: 'grader' } as const;
    await grades.put(mark);
    await grades.put({ ...mark, by: 'person', grade: { score: 1, read: null, why: 'close enough' } });
    await grades.put(mark);
    expect(await grades.of('a')).toEqual([
      { ...mark, by: 'person', grade: { score: 1, read: null, why: 'close enough' }, at: 5000 },
    ]);
    await grades.remove('a', 'act#0');
    expect(await grades.of('a')).toEqual([]);
  });

  it('keeps completions, items and settings', async () => {
    const { completions, items, settings } = await fresh();
    await completions.put('key', sampleCompletion('4'));
    expect(await completions.get('key')).toEqual(sampleCompletion('4'));
    expect(await completions.get('other')).toBeUndefined();

    await items.put(sampleItem('p'));
    expect(await items.get('p')).toEqual(sampleItem('p'));
    expect(await items.get('q')).toBeUndefined();

    const rounds = setting('rounds', 3);
    const heard: number[] = [];
    const stop = settings.subscribe(rounds, (value) => heard.push(value));
    expect(await settings.get(rounds)).toBe(3);
    await settings.set(rounds, 5);
    expect(await settings.get(rounds)).toBe(5);
    stop();
    await settings.set(rounds, 6);
    expect(heard).toEqual([5]);
    expect(await settings.get(setting('rounds', 'three'))).toBe('three');
  });

  it('keeps a copy, not the object it was given', async () => {
    const { journal } = await fresh();
    const event = { key: 'a', type: 'loop-stop', reason: 'before' } as {
      key: string;
      type: 'loop-stop';
      reason: string;
    };
    await journal.append('a', [event]);
    event.reason = 'after';
    expect(await journal.read('a')).toEqual([{ key: 'a', type: 'loop-stop', reason: 'before' }]);
  });

  it('exports, wipes and imports to the same records', async () => {
    const store = await fresh();
    const name = await store.blobs.put(new Blob([new Uint8Array([0, 255, 7])], { type: 'image/png' }), 'a');
    for (const [at, id] of ['b', 'a'].entries()) {
      const { run, summary } = sampleRecord(id, { createdAt: at });
      await store.runs.put({ run, summary, status: 'failed', error: { name: 'OutOfMemory', message: 'No room.' } });
      await store.journal.append(id, notes(0, 3));
      await store.grades.put({ run: id, key: 'end', grader: 'number', grade: { score: 1, read: '4' }, by: 'grader' });
      await store.items.put(sampleItem(run.problem.id));
    }
    const everything = async () => ({
      runs: await store.runs.list(),
      events: await store.journal.read('a'),
      grades: await store.grades.of('a'),
      item: await store.items.get('problem of a'),
      blob: await (await store.blobs.get(name))?.arrayBuffer(),
    });
    const before = await everything();
    const archive = await new Response(lineStream(store.exportRuns())).blob();

    expect(await store.importRuns(archive)).toMatchObject({ added: 0, equal: 2, conflicts: [], malformed: 0 });
    await store.wipe();
    expect(await store.runs.count()).toBe(0);
    expect(await store.importRuns(archive)).toMatchObject({ added: 2, equal: 0, conflicts: [], malformed: 0 });
    expect(await everything()).toEqual(before);
    expect(await collect(store.exportRuns(['b', 'unknown']))).toHaveLength(2);
  });
}
