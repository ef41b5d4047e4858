import { expect, it } from 'vitest';
import { overrideMark, person } from '../../src/app/annotate';
import { playExperiment } from '../../src/app/experiment';
import { personMarks } from '../../src/app/person-marks';
import { Session } from '../../src/ui/state/session.svelte';
import { never } from '../support/collect';
import { contestant, planOf } from '../support/lab';
import { labApp } from '../support/lab-app';

async function played() {
  const app = labApp();
  await app.store.settings.set(person, 'Ann');
  await app.store.experiments.put({ id: 'e', plan: planOf([contestant('plain')], 1), createdAt: 1 });
  await playExperiment(app, 'e', () => {}, never());
  const [result] = await app.store.experiments.results('e');
  const { run } = (await app.store.runs.get(result!.run))!;
  return { app, run, before: result! };
}

it('stands in the run, in the list and in the experiment, marked as given by a person', async () => {
  const { app, run, before } = await played();
  const other = before.score === 1 ? 0 : 1;
  await overrideMark(app, run, 'end', other, 'I checked.');
  const [after] = await app.store.experiments.results('e');
  expect(after).toMatchObject({ score: other, drafts: [other], byPerson: true, cost: before.cost });
  expect((await app.store.runs.get(run.id))!.summary).toMatchObject({ last: other, first: other, byPerson: true });
  const session = new Session(app, run);
  await session.open();
  expect(session.grades.get('end')).toMatchObject({ score: other, by: 'person', why: 'I checked.' });
  expect(await app.store.annotations.log(run.id)).toMatchObject([{ by: 'Ann' }, { by: 'Ann', key: 'end' }]);
});

it('gives the word back to the grader', async () => {
  const { app, run, before } = await played();
  await overrideMark(app, run, 'end', before.score === 1 ? 0 : 1, '');
  await overrideMark(app, run, 'end', null, '');
  expect(await app.store.experiments.results('e')).toEqual([before]);
  expect(await personMarks(app, run.id)).toEqual(new Map());
  expect((await app.store.runs.get(run.id))!.summary.byPerson).toBeUndefined();
});

it('is not lost when the experiment plays the cell again', async () => {
  const { app, run, before } = await played();
  const other = before.score === 1 ? 0 : 1;
  await overrideMark(app, run, 'end', other, '');
  await app.store.experiments.forgetResults('e', [
    `${before.contestant} ${before.task} ${before.index} ${before.seed}`,
  ]);
  await playExperiment(app, 'e', () => {}, never());
  expect(await app.store.experiments.results('e')).toMatchObject([{ score: other, byPerson: true }]);
});
