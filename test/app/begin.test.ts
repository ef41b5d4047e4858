import { expect, it } from 'vitest';
import type { App } from '../../src/app/app';
import { beginFork, beginRun } from '../../src/app/begin';
import type { RunEvent } from '../../src/contract/run';
import { graders } from '../../src/graders';
import { memoryStore } from '../../src/store/open';
import examples from '../../src/tasks/examples';
import { header } from '../support/runs';

const app = () =>
  ({
    store: memoryStore(),
    marking: { graders, tools: new Map() },
    titleOf: (_engine: string, model: string) => model,
  }) as unknown as App;
const { id: _id, createdAt: _at, ...wish } = header({ strategy: 'single', seed: 7, problem: examples.item(0).problem });
const end: RunEvent = { key: 'end', type: 'run-end', answer: { text: 'Answer: 37' }, reason: 'answered' };
const ended = async (to: App, run: Awaited<ReturnType<typeof beginRun>>) => {
  await to.store.journal.append(run.id, [end]);
  await to.store.runs.update(run.id, (record) => ({ ...record, status: 'ended' }));
};

it('goes on with a run that has not ended, and throws the dice anew for one that has', async () => {
  const to = app();
  const first = await beginRun(to, wish, null);
  expect(await beginRun(to, wish, null)).toEqual(first);
  await ended(to, first);
  const second = await beginRun(to, wish, null);
  expect(second.seed).toBe(8);
  expect(second.id).not.toBe(first.id);
});

it('keeps what grades a run, out of the run', async () => {
  const to = app();
  const item = examples.item(0);
  const run = await beginRun(to, wish, item);
  expect(await to.store.items.get(run.problem.id)).toEqual(item);
  expect(JSON.stringify(run)).not.toContain(`"target"`);
});

it('keeps a fork with its past, and the same fork once', async () => {
  const to = app();
  const run = await beginRun(to, wish, null);
  const stop: RunEvent = { key: '#1', type: 'loop-stop', reason: 'enough' };
  await to.store.journal.append(run.id, [stop, end]);
  const forked = await beginFork(to, run, 'end', { seed: 9 });
  expect(forked.forkedFrom).toEqual({ run: run.id, key: 'end', kept: 1 });
  expect(await to.store.journal.read(forked.id)).toEqual([stop]);
  expect(await beginFork(to, run, 'end', { seed: 9 })).toEqual(forked);
  expect(await to.store.journal.read(forked.id)).toEqual([stop]);
});
