import { expect, it } from 'vitest';
import { Comparison } from '../../../src/ui/state/comparison.svelte';
import { SetUp } from '../../../src/ui/state/set-up.svelte';
import { castOf, contestant } from '../../support/lab';
import { labApp } from '../../support/lab-app';

const one = contestant('One');
const two = contestant('Two', { strategy: 'self-refine', options: { rounds: 1 } });
const forgetful = { get: async () => null as never, set: async () => {} };

function comparison(app = labApp(), contestants = [one, two]) {
  const setUp = new SetUp(app, forgetful);
  setUp.draw('examples', 0);
  setUp.change({ seed: 3 });
  return new Comparison(app, setUp, contestants);
}
const seeds = ({ lanes }: Comparison) => lanes.map(({ session }) => session.run.seed);

it('plays every contestant as an ordinary run of the same problem under the same seed', async () => {
  const app = labApp();
  const compared = comparison(app);
  const runs = await compared.begin();
  await compared.start();
  expect(compared.lanes.map(({ session }) => session.status)).toEqual(['ended', 'ended']);
  expect(seeds(compared)).toEqual([3, 3]);
  expect((await app.store.runs.list()).map(({ run }) => run.id).sort()).toEqual([...runs].sort());
});

it('comes back from the ids of its runs, without playing anything', async () => {
  const app = labApp();
  const before = comparison(app);
  const runs = await before.begin();
  await before.start();
  const after = comparison(app, []);
  await after.show(runs);
  expect(after.contestants.map(({ id }) => id)).toEqual([one.id, two.id]);
  expect(after.lanes.map(({ session }) => session.view.end?.answer)).toEqual(
    before.lanes.map(({ session }) => session.view.end?.answer),
  );
  expect(after.setUp.data).toMatchObject({ prompt: before.setUp.data.prompt, seed: 3 });
  await after.show([...runs, 'f'.repeat(64)]);
  expect(after.message).toContain('1 of 3 runs are not on this device');
});

it('plays only who is new, and throws the dice again once all have played', async () => {
  const compared = comparison();
  await compared.begin();
  await compared.start();
  compared.add(contestant('Three', { strategy: 'self-consistency', options: { samples: 3 } }));
  await compared.begin();
  expect(compared.lanes.map(({ session }) => session.status)).toEqual(['ended', 'ended', 'stopped']);
  await compared.start();
  await compared.begin();
  expect(seeds(compared)).toEqual([4, 4, 4]);
});

it('throws the dice again for one lane alone', async () => {
  const compared = comparison();
  const before = await compared.begin();
  await compared.start();
  const after = await compared.rerun(1);
  expect(after[0]).toBe(before[0]);
  expect(seeds(compared)).toEqual([3, 4]);
});

it('takes turns where models do not fit together, unless somebody wants otherwise', () => {
  const app = labApp({ together: (models) => models.length < 2 });
  const compared = comparison(app, [one, contestant('Other', { cast: castOf('other') })]);
  expect(compared).toMatchObject({ fits: false, together: false });
  compared.order = 'together';
  expect(compared.together).toBe(true);
});

it('says what is missing, and has room for six', () => {
  const compared = comparison(labApp(), [one]);
  expect(compared.obstacles).toEqual(['Two contestants are needed at least.']);
  for (let rounds = 1; rounds < 9; rounds++)
    compared.add(contestant(`Loop ${rounds}`, { strategy: 'self-refine', options: { rounds } }));
  expect(compared.contestants).toHaveLength(6);
  expect(compared.obstacles).toEqual([]);
});
