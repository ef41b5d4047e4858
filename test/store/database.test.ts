import { expect, it } from 'vitest';
import { openDatabase, steps, type Database, type Step } from '../../src/store/database';
import { indexedBackend } from '../../src/store/indexed';
import { keys, tableNames } from '../../src/store/tables';
import { notes, sampleExperiment, sampleRecord, sampleVersion } from './samples';

const quiet = { outdated() {}, lost() {} };

/** What a database of that version held. A new step needs an entry here. */
const aRun = async (database: Database) => {
  await database.put('runs', sampleRecord('a'));
  for (const [index, event] of notes(0, 3).entries()) await database.put('events', { run: 'a', index, event });
};
const held: readonly ((database: Database) => Promise<unknown>)[] = [
  aRun,
  async (database) => {
    await aRun(database);
    await database.put('experiments', sampleExperiment('e'));
  },
  async (database) => {
    await aRun(database);
    await database.put('experiments', sampleExperiment('e'));
    await database.put('wordings', sampleVersion);
  },
];

it.each(steps.map((_, at) => at + 1))('upgrades version %i with its data', async (version) => {
  const name = `from ${version}`;
  const old = await openDatabase(name, quiet, steps.slice(0, version));
  await held[version - 1]!(old);
  old.close();
  const database = await openDatabase(name, quiet);
  expect(database.version).toBe(steps.length);
  const backend = indexedBackend(database);
  expect(await backend.get('runs', 'a')).toEqual(sampleRecord('a'));
  expect((await backend.list('events')).map(({ event }) => event)).toEqual(notes(0, 3));
  expect(await backend.list('experiments')).toEqual(version > 1 ? [sampleExperiment('e')] : []);
  expect(await backend.list('wordings')).toEqual(version > 2 ? [sampleVersion] : []);
  database.close();
});

it('has the tables and indexes that the rest of the store counts on', async () => {
  const database = await openDatabase('tables', quiet);
  expect([...database.objectStoreNames].sort()).toEqual([...tableNames].sort());
  for (const name of tableNames) {
    const { indexNames } = database.transaction(name).store;
    expect([...indexNames].sort()).toEqual(Object.keys(keys[name].indexes).sort());
  }
  database.close();
});

const retitle: Step = async (_, transaction) => {
  const runs = transaction.objectStore('runs');
  for (const record of await runs.getAll()) {
    await runs.put({ ...record, summary: { ...record.summary, title: 'Anew' } });
  }
};

it('takes data along through a step that rewrites them', async () => {
  const old = await openDatabase('rewritten', quiet);
  await old.put('runs', sampleRecord('a'));
  old.close();
  const database = await openDatabase('rewritten', quiet, [...steps, retitle]);
  expect((await database.get('runs', 'a'))!.summary.title).toBe('Anew');
  database.close();
});

it('leaves everything as it was when a step fails', async () => {
  const old = await openDatabase('failed', quiet);
  await old.put('runs', sampleRecord('a'));
  old.close();
  const failing: Step = async (database, transaction) => {
    await retitle(database, transaction);
    throw new Error('A bug in the step.');
  };
  await expect(openDatabase('failed', quiet, [...steps, failing])).rejects.toHaveProperty('name', 'AbortError');
  const database = await openDatabase('failed', quiet);
  expect(await database.get('runs', 'a')).toEqual(sampleRecord('a'));
  database.close();
});
