import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tinyEmbedding } from '../support/tiny-embedding';
import { press, offline, visitor, type Visitor } from './page';
import { violations } from './violations';

/** Passages that only mean what was asked for, found by an embedding model that somebody adds. */
const model = tinyEmbedding({ fish: [0, 5, 0], carp: [0, 5, 0], kettle: [0, 0, 5] });
let me: Visitor;
let page: Page;
beforeAll(async () => {
  me = await visitor(offline);
  page = await me.open('#/datasets');
  await page.getByText('Documents to look things up in').click();
  const text = '# Pond\nThe carp is old.\n\n# Kitchen\nThe kettle whistles.';
  await page.getByLabel('Files to look things up in').setInputFiles({ name: 'home.md', mimeType: 'text/plain', buffer: Buffer.from(text) }); // prettier-ignore
  await page.getByText('Added home.md.').waitFor();
});
afterAll(() => me.leave());

const take = (names: readonly string[]) =>
  page
    .getByLabel('Files of an embedding model')
    .setInputFiles(names.map((name) => ({ name, mimeType: 'application/octet-stream', buffer: model[name]! })));
async function search(query: string) {
  await page.getByLabel('Search your documents').fill(query);
  await press(page, 'Search');
}
const found = () => page.getByRole('region', { name: 'Passages' });

it('finds words only at first, and says what a model lacks', async () => {
  await search('any fish');
  await page.getByText('None has any of these words.').waitFor();
  await take(['config.json', 'model_quantized.onnx']);
  await page.getByRole('alert').filter({ hasText: 'it has no tokenizer.json' }).waitFor();
  expect(await violations(page)).toEqual([]);
});

it('finds by meaning once there is a model', { timeout: 120_000 }, async () => {
  await take(Object.keys(model));
  await page.getByText('Passages are found by meaning too').waitFor({ timeout: 90_000 });
  await search('any fish');
  await expect.poll(() => found().locator('li').first().textContent()).toContain('The carp is old.');
  expect(await violations(page)).toEqual([]);
});

it('does so without a network, until the model is removed', { timeout: 120_000 }, async () => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await me.context.setOffline(true);
  await page.reload();
  await page.getByText('Documents to look things up in').click();
  await search('any fish');
  await expect
    .poll(() => found().locator('li').first().textContent(), { timeout: 60_000 })
    .toContain('The carp is old.');
  await press(page, 'Remove the model');
  await page.getByText('Removed: passages are found by their words.').waitFor();
  await search('any fish');
  await page.getByText('None has any of these words.').waitFor();
  expect(me.complaints).toEqual([]);
});
