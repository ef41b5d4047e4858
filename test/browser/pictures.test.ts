import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRun } from '../../src/runs/create';
import { memoryStore } from '../../src/store/open';
import pictures from '../../src/tasks/pictures';
import { header, play } from '../support/runs';
import { collect } from '../support/collect';
import { scripted } from '../support/scripted';
import { visitor, type Visitor } from './page';
import { violations } from './violations';

/** Runs whose drafts are pictures, from an archive: no bundled model draws. */
const svg = '<svg viewBox="0 0 200 200"><circle cx="100" cy="100" r="60" fill="#0000ff"/></svg>';
let me: Visitor;
let page: Page;
const ids: string[] = [];

async function archive(): Promise<Buffer> {
  const store = memoryStore();
  const free = { problem: { id: 'free', prompt: 'Draw a blue circle.' }, target: null, grader: 'human' };
  for (const item of [pictures.item(0), free]) {
    const run = createRun({ ...header({ problem: item.problem }) });
    const events = await collect(play(run, { model: scripted(() => `Here it is:\n\`\`\`svg\n${svg}\n\`\`\``, 1) }));
    ids.push(run.id);
    await store.items.put(item);
    const summary = { title: item.problem.id, strategy: 'single', models: [], answer: null, first: null, last: null, calls: 1, tokens: 1, reused: 0, ms: 1, tags: [] }; // prettier-ignore
    await store.runs.put({ run, status: 'ended', summary });
    await store.journal.append(run.id, events.filter(({ type }) => !/start|delta/.test(type))); // prettier-ignore
  }
  const lines: string[] = [];
  for await (const line of store.exportRuns()) lines.push(line);
  return Buffer.from(lines.join('\n'));
}
beforeAll(async () => {
  me = await visitor();
  page = await me.open('#/history');
  const buffer = await archive();
  await page.locator('input[type=file]').setInputFiles({ name: 'runs.jsonl', mimeType: 'application/jsonl', buffer });
  await page.getByRole('region', { name: 'What was imported' }).waitFor();
});
afterAll(() => me.leave());

const open = (id: string) => page.goto(page.url().replace(/#.*/, `#/run/${id}`));
const drawn = () => page.getByRole('region', { name: 'Drawn' });

it('shows a draft as the picture it draws, beside the one that was wanted', async () => {
  await open(ids[0]!);
  await drawn().getByAltText('What was wanted').waitFor();
  const sources = await drawn()
    .locator('img')
    .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).src));
  expect(sources).toHaveLength(2);
  expect(sources.every((source) => source.startsWith('data:image/png;base64,'))).toBe(true);
  expect(sources[0]).not.toBe(sources[1]);
  await drawn()
    .getByText(/like the wanted picture in structure/)
    .waitFor();
  expect(await violations(page)).toEqual([]);
});

it('draws any other picture when it is asked to', async () => {
  await open(ids[1]!);
  await drawn().getByRole('button', { name: 'Draw it' }).click();
  await drawn().getByAltText('The picture, 200 by 200 pixels, 1 elements').waitFor();
  await expect.poll(() => drawn().locator('img').count()).toBe(1);
  expect(me.complaints).toEqual([]);
});
