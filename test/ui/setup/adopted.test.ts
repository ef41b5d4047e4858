import { expect, it } from 'vitest';
import { openAdopted } from '../../../src/app/adopted';
import { prompts } from '../../../src/prompts';
import { createRun } from '../../../src/runs/create';
import { memoryStore } from '../../../src/store/open';
import { decodeSetUp, encodeSetUp } from '../../../src/ui/link';
import { presets } from '../../../src/ui/panels/setup/presets';
import { setUpFor, contestantFrom } from '../../../src/ui/panels/lab/set-up-contestant';
import { presetContestant } from '../../../src/ui/panels/compare/first-contestants';
import { setUpOf } from '../../../src/ui/state/set-up-of';
import { SetUp } from '../../../src/ui/state/set-up.svelte';
import type { App } from '../../../src/app/app';
import { catalogue } from './catalogue';

const mine = '{question}\n\nThink twice.';

/** A visit to a device, with `solve` adopted or not. */
async function device(wordings: { readonly [prompt: string]: string } = {}) {
  const { settings } = memoryStore();
  const adopted = await openAdopted(settings);
  for (const [prompt, text] of Object.entries(wordings)) await adopted.adopt(prompt, text);
  const app = { ...catalogue, adopted, titleOf: (_engine: string, model: string) => model } as unknown as App;
  return { app, adopted, settings, setUp: new SetUp(app, settings) };
}

it('a set-up that says nothing takes what was adopted, and the house wording once it is given back', async () => {
  const { setUp, adopted } = await device();
  expect(setUp.wish().wording).toEqual({});
  await adopted.adopt('solve', mine);
  expect(setUp.wish().wording).toEqual({ solve: mine });
  setUp.follow(presets[0]!);
  expect(setUp.wish().wording).toEqual({ solve: mine });
  await adopted.release('solve');
  expect(setUp.wish().wording).toEqual({});
});

it('what is said counts more, also when it is the house wording', async () => {
  const { setUp } = await device({ solve: mine });
  setUp.word('solve', '{question} Go.');
  expect(setUp.wish().wording).toEqual({ solve: '{question} Go.' });
  setUp.word('solve', prompts['solve']);
  expect(setUp.wish().wording).toEqual({});
  setUp.word('solve', undefined);
  expect(setUp.wish().wording).toEqual({ solve: mine });
});

it('a link states the wording, and means it on any device', async () => {
  const here = await device({ solve: mine });
  const code = await encodeSetUp(here.setUp.stated);
  const plain = await encodeSetUp((await device()).setUp.stated);

  const other = await device({ critique: '{question} {draft} Hm?' });
  other.setUp.use(await decodeSetUp(code));
  expect(other.setUp.wish().wording).toEqual({ solve: mine });

  here.setUp.use(await decodeSetUp(plain));
  expect(here.setUp.wish().wording).toEqual({});
});

it('a run that is taken up again keeps its wording, whatever was adopted since', async () => {
  const { setUp, adopted } = await device();
  const old = createRun({ ...setUp.wish(), createdAt: 1 });
  await adopted.adopt('solve', mine);
  const fresh = createRun({ ...setUp.wish(), createdAt: 1 });
  expect(fresh.id).not.toBe(old.id);
  setUp.use(setUpOf(old));
  expect(createRun({ ...setUp.wish(), createdAt: 1 }).id).toBe(old.id);
  await adopted.release('solve');
  setUp.use(setUpOf(fresh));
  expect(createRun({ ...setUp.wish(), createdAt: 1 }).id).toBe(fresh.id);
});

it('drawing another problem changes no wording', async () => {
  const { setUp } = await device({ solve: mine });
  setUp.draw('pocket-easy', 3);
  expect(setUp.wish().wording).toEqual({ solve: mine });
  expect(setUp.data.wording).toEqual({});
});

it('contestants that are set up anew take it; those that are there stay what they are', async () => {
  const { app, adopted } = await device();
  const before = presetContestant(presets[0]!, app);
  await adopted.adopt('solve', mine);
  expect(presetContestant(presets[0]!, app).wording).toEqual({ solve: mine });
  expect(contestantFrom(setUpFor(app, before).wish(), app).id).toBe(before.id);
});

it('an adopted wording that cannot be filled in is told before a run', async () => {
  const { setUp } = await device({ solve: '{answer}' });
  expect(setUp.problems()).toEqual([expect.stringContaining('has a slot {answer}')]);
});

it('a setting that another version wrote is forgotten, and changes are told', async () => {
  const { settings } = memoryStore();
  await settings.set({ key: 'adopted-wordings', initial: {}, accepts: (_): _ is never => true }, [1] as never);
  const adopted = await openAdopted(settings);
  expect(adopted.wordings()).toEqual({});
  let told = 0;
  const stop = adopted.subscribe(() => told++);
  await adopted.adopt('solve', mine);
  stop();
  await adopted.release('solve');
  expect(told).toBe(1);
});
