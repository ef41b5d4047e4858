import { expect, it } from 'vitest';
import { openDatasets } from '../../../src/app/datasets';
import { problemAt } from '../../../src/app/problems';
import { asPlan } from '../../../src/ui/panels/compare/keep-as-experiment';
import { SetUp } from '../../../src/ui/state/set-up.svelte';
import { contestant } from '../../support/lab';
import { labApp } from '../../support/lab-app';

const contestants = [contestant('One'), contestant('Two', { strategy: 'self-refine', options: { rounds: 1 } })];
const forgetful = { get: async () => null as never, set: async () => {} };
async function posed() {
  const app = labApp();
  const whole = { ...app, datasets: await openDatasets(app.store) };
  return { app: whole, setUp: new SetUp(whole, forgetful) };
}

it('takes the place a problem was drawn from, and the seed', async () => {
  const { app, setUp } = await posed();
  setUp.draw('examples', 3);
  setUp.change({ seed: 21 });
  const { plan } = await asPlan(app, setUp, contestants);
  expect(plan).toMatchObject({ problems: [{ task: 'examples', index: 3 }], seeds: [21], contestants });
});

it('makes a set of a problem that was typed, marked by its answer where one is known, else by a person', async () => {
  const { app, setUp } = await posed();
  setUp.type('How many legs has a spider?');
  setUp.known = '8';
  const [place] = (await asPlan(app, setUp, contestants)).plan.problems;
  expect(await problemAt(app, place!)).toMatchObject({
    problem: { prompt: 'How many legs has a spider?' },
    target: '8',
    grader: 'answer',
  });
  setUp.known = '';
  const [other] = (await asPlan(app, setUp, contestants)).plan.problems;
  expect(await problemAt(app, other!)).toMatchObject({ target: null, grader: 'human' });
  expect(app.datasets.entries()).toHaveLength(2);
});
