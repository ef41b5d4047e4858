import { expect, it } from 'vitest';
import { openAdopted } from '../../../src/app/adopted';
import type { App } from '../../../src/app/app';
import { beginImprovement } from '../../../src/app/improvements';
import { drawSplit } from '../../../src/app/prompt-scores';
import { textOf } from '../../../src/contract/engine';
import { promptSetOf } from '../../../src/contract/prompt-set';
import { sideOf } from '../../../src/lab/prompts/split';
import { Improvements } from '../../../src/ui/state/improvements.svelte';
import { Prompts } from '../../../src/ui/state/prompts.svelte';
import { Sessions } from '../../../src/ui/state/sessions.svelte';
import { labApp } from '../../support/lab-app';
import { scripted } from '../../support/scripted';

const id = { engine: 'scripted', model: 'echo' };
const how = { strategy: 'opto-prime', options: { steps: 2, examples: 3 }, cast: { actor: { model: id } }, seed: 1 };

async function desk(update: string) {
  const drawn = await drawSplit(labApp(), { task: 'pocket-easy', sample: 1 }, { training: 3, heldOut: 3 });
  const training = drawn.training.map(({ item }) => item);
  const model = scripted(({ messages }) => {
    const asked = textOf(messages[0]!);
    if (asked.includes('You improve a prompt')) return update;
    const item = training.find(({ problem }) => asked.includes(problem.prompt))!;
    return asked.includes('Ponder') ? `Answer: ${item.target}` : 'Answer: nothing';
  }, 1);
  const base = labApp({ model });
  const app = { ...base, adopted: await openAdopted(base.store.settings) } as App;
  const collection = new Prompts(app);
  await collection.open();
  const improvements = new Improvements(app, 'solve', collection, new Sessions(app));
  const start = await collection.add(collection.houseOf('solve'), { text: '{question} Guess.', origin: { kind: 'written' } }); // prettier-ignore
  return { app, collection, improvements, start, training };
}

it('what an optimiser finds is a version made from the start, whose origin is the run', async () => {
  const { app, improvements, start, training } = await desk('{"suggestion": {"wording": "[question] Ponder."}}');
  const found = await improvements.begin(start, training, how);
  expect(improvements.failure).toBe('');
  const [run] = improvements.list;
  expect(found).toMatchObject({
    text: '{question} Ponder.',
    parent: start.id,
    origin: { kind: 'run', run: run!.record.run.id, strategy: 'opto-prime' },
  });
  expect(improvements.takenOf(run!)?.id).toBe(found!.id);
  const set = promptSetOf((await app.store.runs.get(run!.record.run.id))!.run.problem)!;
  expect(set.examples.map(({ prompt }) => sideOf(prompt))).toEqual(['training', 'training', 'training']);
});

it('nothing better is said to be nothing better', async () => {
  const { improvements, start, training, collection } = await desk('I do not know.');
  expect(await improvements.begin(start, training, how)).toBeNull();
  expect(improvements.said).toContain('Nothing better was found');
  expect(collection.kept).toHaveLength(1);
});

it('a wording that cannot be used is not kept, and the reason is told', async () => {
  const { improvements, start, training, collection } = await desk('TERMINATE');
  await improvements.begin(start, training, how);
  const [run] = improvements.list;
  expect(await improvements.take({ ...run!, found: '{draft}' })).toBeNull();
  expect(improvements.failure).toContain('has a slot {draft}');
  expect(collection.kept).toHaveLength(1);
});

it('a run that was begun and never played is found at the next visit, and goes on', async () => {
  const { app, improvements, start, training } = await desk('{"suggestion": {"wording": "[question] Ponder."}}');
  await beginImprovement(app, start, training, how);
  await improvements.refresh();
  expect(improvements.list).toMatchObject([{ found: null, state: 'stopped' }]);
  expect(await improvements.goOn(improvements.list[0]!.record.run)).toMatchObject({ text: '{question} Ponder.' });
});

it('a run whose tab is gone was stopped, whatever its record says', async () => {
  const { app, improvements, start, training } = await desk('TERMINATE');
  const run = await beginImprovement(app, start, training, how);
  await app.store.runs.update(run.id, (record) => ({ ...record, status: 'running' }));
  await improvements.refresh();
  expect(improvements.list).toMatchObject([{ state: 'stopped' }]);
});

it('a method that is not here is told', async () => {
  const { improvements, start, training } = await desk('');
  expect(await improvements.begin(start, training, { ...how, strategy: 'magic' })).toBeNull();
  expect(improvements.failure).toBe("There is no method 'magic' here; choose another.");
});
