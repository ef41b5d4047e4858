import { expect, it, vi } from 'vitest';
import type { Model } from '../../../src/contract/engine';
import { localLocks } from '../../../src/store/locks';
import { Experiment } from '../../../src/ui/state/experiment.svelte';
import { labOf } from '../../../src/ui/state/lab.svelte';
import { contestant, planOf } from '../../support/lab';
import { labApp } from '../../support/lab-app';
import { scripted } from '../../support/scripted';

const plain = contestant('plain');
const vote = contestant('vote', { strategy: 'self-consistency', options: { samples: 3 } });

async function opened(app = labApp(), plan = planOf([plain, vote], 3)) {
  await app.store.experiments.put({ id: 'e', plan, createdAt: 1 });
  const experiment = new Experiment(app, (await app.store.experiments.get('e'))!);
  await experiment.open();
  return experiment;
}

it('shows problems while it is played, what was shared, and results when it is opened again', async () => {
  const app = labApp();
  const experiment = await opened(app);
  expect(experiment).toMatchObject({ status: 'paused', view: 'problems', left: null });
  await experiment.start();
  expect(experiment).toMatchObject({ status: 'ended', view: 'problems' });
  expect(experiment.settled).toHaveLength(6);
  expect(experiment.cost.calls).toBe(3 * 4);
  expect(experiment.saved.calls).toBe(3);
  expect(await opened(app)).toMatchObject({ status: 'ended', view: 'results' });
});

it('knows the time left once something was measured', async () => {
  const app = labApp();
  const experiment = await opened(app, planOf([plain], 12));
  const seen: (number | null)[] = [];
  const put = app.store.experiments.keepResults;
  app.store.experiments.keepResults = async (id, results) => {
    await put(id, results);
    if (seen.length === 6) await vi.waitUntil(() => experiment.settled.length > 2);
    seen.push(experiment.left);
  };
  await experiment.start();
  expect(seen[0]).toBeNull();
  expect(seen[6]).toBeGreaterThan(0);
  expect(experiment.left).toBeNull();
});

it('pauses, takes an addition, and goes on', async () => {
  const experiment = await opened();
  const playing = experiment.start();
  await experiment.pause();
  await playing;
  expect(experiment.status).toBe('paused');
  await experiment.change(planOf([plain, vote], 5, [1, 2]));
  expect(experiment.cells).toHaveLength(20);
  await experiment.start();
  expect(experiment.status).toBe('ended');
  await experiment.change(planOf([plain], 5));
  expect(experiment.settled).toHaveLength(5);
});

it('shows failures and retries them', async () => {
  let broken = true;
  const model: Model = scripted(() => {
    if (broken) throw new Error('The GPU went away.');
    return 'Answer: 1';
  }, 1);
  const experiment = await opened(labApp({ model }), planOf([plain], 3));
  await experiment.start();
  expect(experiment.failed.map(({ error }) => error)).toEqual(Array(3).fill('The GPU went away.'));
  broken = false;
  await experiment.retry();
  expect(experiment.failed).toEqual([]);
  expect(experiment.settled).toHaveLength(3);
});

it('follows the tab that plays it', async () => {
  const shared = { store: labApp().store, locks: localLocks() };
  const mine = await opened(labApp(shared));
  const playing = mine.start();
  const other = new Experiment(labApp(shared), mine.record);
  await other.open();
  expect(other.status).toBe('elsewhere');
  await other.start();
  await playing;
  await vi.waitUntil(() => other.status === 'ended');
  expect(other.settled).toHaveLength(6);
});

it('is deleted with or without its runs', async () => {
  for (const withRuns of [false, true]) {
    const app = labApp();
    const lab = labOf(app);
    const id = await lab.begin(planOf([plain], 2));
    const experiment = (await lab.of(id))!;
    await experiment.start();
    await lab.refresh();
    expect(lab.list).toMatchObject([{ cells: 2, settled: 2, held: false }]);
    await lab.remove(experiment, withRuns);
    expect(await lab.of(id)).toBeNull();
    expect(await app.store.runs.count()).toBe(withRuns ? 0 : 2);
    expect(await app.store.experiments.results(id)).toEqual([]);
  }
});
