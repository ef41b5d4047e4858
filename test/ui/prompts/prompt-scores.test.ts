import { expect, it, vi } from 'vitest';
import { openAdopted } from '../../../src/app/adopted';
import type { App } from '../../../src/app/app';
import { drawSplit } from '../../../src/app/prompt-scores';
import { textOf } from '../../../src/contract/engine';
import { sideOf } from '../../../src/lab/prompts/split';
import { PromptScores } from '../../../src/ui/state/prompt-scores.svelte';
import { Prompts } from '../../../src/ui/state/prompts.svelte';
import { labApp } from '../../support/lab-app';
import { memoryStore } from '../../../src/store/open';
import { scripted } from '../../support/scripted';
import { catalogue } from '../setup/catalogue';

const sizes = { training: 4, heldOut: 4 };
const { training, heldOut } = await drawSplit(
  { ...labApp() },
  { task: 'pocket-easy', sample: 1 },
  { training: 30, heldOut: 30 },
);
const items = [...training, ...heldOut].map(({ item }) => item);

/** Right when it is told to think; else only on training problems. */
const model = () =>
  scripted(({ messages }) => {
    const asked = textOf(messages[0]!);
    const item = items.find(({ problem }) => asked.includes(problem.prompt))!;
    const right = asked.includes('Think') || (asked.includes('Tuned') && sideOf(item.problem.prompt) === 'training');
    return right ? `Answer: ${item.target}` : 'Answer: nothing';
  }, 1);

async function desk(store = memoryStore(), played = model()) {
  const app = { ...labApp({ store, model: played }), models: catalogue.models, adopted: await openAdopted(store.settings) } as App; // prettier-ignore
  const collection = new Prompts(app);
  await collection.open();
  const scores = new PromptScores(app, 'solve');
  await scores.start();
  await scores.choose(sizes);
  return { app, collection, scores, model: played };
}

it('the two sides share no problem, in whatever sample', async () => {
  const app = labApp();
  const texts = new Set(training.map(({ prompt }) => prompt));
  expect(training).toHaveLength(30);
  for (const sample of [1, 2, 3]) {
    const split = await drawSplit(app, { task: 'pocket-easy', sample }, { training: 10, heldOut: 30 });
    expect(split.heldOut.filter(({ prompt }) => texts.has(prompt))).toEqual([]);
  }
});

it('the plainest method that reads the wording is found on paper', async () => {
  const { scores } = await desk();
  expect(scores.readers[0]).toEqual({ strategy: 'single', role: 'actor' });
  expect(scores.readers.length).toBeGreaterThan(10);
  expect(scores.stage).toMatchObject({ strategy: 'single', task: 'pocket-easy', cast: { actor: { temperature: 0 } } });
});

it('scores versions on both sides, keeps them, and says what does not hold out', async () => {
  const { scores, collection, model: played, app } = await desk();
  const house = collection.houseOf('solve');
  const bad = await collection.add(house, { text: '{question} Guess.', origin: { kind: 'written' } });
  const tuned = await collection.add(bad, { text: '{question} Tuned.', origin: { kind: 'written' } });
  const versions = collection.versionsOf('solve');
  await scores.score([house, bad, tuned]);
  expect(played.calls).toHaveLength(3 * 8);
  const [first, second, third] = scores.scoresOf(versions);
  expect([first!.training.value, first!.heldOut.value]).toEqual([1, 1]);
  expect(second!.against!.version.id).toBe(house.id);
  expect(second!.heldOut).toMatchObject({ value: 0, n: 4 });
  expect(third).toMatchObject({ training: { value: 1 }, heldOut: { value: 0 } });
  expect(third!.against!.verdict.words).toContain('Does not hold out: 100 points ahead of “Version 1”');

  const again = await desk(app.store, played);
  await vi.waitFor(() => expect(again.scores.experiment).not.toBeNull());
  expect(again.scores.scoresOf(versions)).toEqual(scores.scoresOf(versions));
  await again.scores.choose({ heldOut: 5 });
  await again.scores.score([house]);
  expect(played.calls).toHaveLength(3 * 8 + 3);
  expect(await app.store.experiments.list()).toHaveLength(1);
});

it('what was chosen is there at the next visit, and nonsense is not', async () => {
  const store = memoryStore();
  const { scores } = await desk(store);
  await scores.choose({ task: 'pocket-hard', training: 7 });
  const next = new PromptScores({ ...labApp({ store }), models: [] } as unknown as App, 'solve');
  await next.start();
  expect(next.choice).toMatchObject({ task: 'pocket-hard', training: 7 });
  expect(next.obstacle).toContain("The model 'transformers/pocket-3m' is not here");
  await store.settings.set({ key: 'prompt-scoring', initial: null, accepts: (_): _ is never => true }, { task: 7, training: -1 } as never); // prettier-ignore
  const last = new PromptScores({ ...labApp({ store }), models: [] } as unknown as App, 'solve');
  await last.start();
  expect(last.choice).toMatchObject({ task: 'pocket-easy', training: 20 });
});

it('a wording that no method reads says so', async () => {
  const scores = new PromptScores({ ...labApp(), models: [] } as unknown as App, 'are-you-never-read');
  await scores.start();
  expect(scores.obstacle).toContain('No method was seen to read this wording');
});
