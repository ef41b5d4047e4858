import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ending, press, run, stored, offline, visitor, type Visitor } from './page';
import { violations } from './violations';
import { encodeSetUp } from '../../src/ui/link';
import { firstSetUp } from '../../src/ui/state/set-up-data';

/** Documents that somebody adds, and a run that looks things up in them. */
let me: Visitor;
let page: Page;
beforeAll(async () => {
  me = await visitor(offline);
  page = await me.open('#/datasets');
  await page.getByText('Documents to look things up in').click();
});
afterAll(() => me.leave());

const add = (name: string, content: string | Buffer) =>
  page
    .getByLabel('Files to look things up in')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

it('adds text, and says what cannot be added', async () => {
  await add('garden.md', '# Gate\nThe gate squeaks in winter.\n\n# Pond\nThree carp live in the pond.');
  await page.getByText('Added garden.md.').waitFor();
  await add('picture.txt', Buffer.from([0xff, 0xd8, 0xff]));
  await page.getByRole('alert').filter({ hasText: 'picture.txt is no text in UTF-8' }).waitFor();
  await expect.poll(() => stored(page, 'documents')).toMatchObject([{ title: 'garden' }]);
});

it('searches what was added', async () => {
  await page.getByLabel('Search your documents').fill('how many carp are there');
  await press(page, 'Search');
  const found = page.getByRole('region', { name: 'Passages' });
  await found.getByText('Three carp live in the pond.').waitFor();
  await expect.poll(() => found.getByText('garden: Pond').count()).toBe(1);
  expect(await violations(page)).toEqual([]);
});

it('shows in the story what was found, and where', async () => {
  const options = { 'gen-qr-ensemble': { instructions: 1, read: 1 } };
  const prompt = 'How many carp live in the pond?';
  const set = `#/set-up/${await encodeSetUp({ ...firstSetUp, strategy: 'gen-qr-ensemble', options, prompt })}`;
  await page.goto(page.url().replace(/#.*/, set));
  await page.reload();
  await run(page);
  await ending(page);
  const call = page.locator('header', { hasText: 'retrieve' }).first();
  await call.getByText('10 passages').waitFor();
  await page.getByText('Three carp live in the pond.').first().waitFor();
  expect(await violations(page)).toEqual([]);
});

it('finds the same without a network, and removes a document', async () => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await me.context.setOffline(true);
  await page.getByRole('button', { name: 'Run again' }).first().click();
  await page.getByText('run again, not kept').first().waitFor();
  await page.goto(page.url().replace(/#.*/, '#/datasets'));
  await page.getByText('Documents to look things up in').click();
  await press(page, 'Remove garden');
  await page.getByText('Removed garden.').waitFor();
  await expect.poll(() => stored(page, 'documents')).toEqual([]);
  expect(me.complaints).toEqual([]);
});
