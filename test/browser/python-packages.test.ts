import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { wheel, wheelName } from '../support/wheel';
import { press, offline, visitor, type Visitor } from './page';
import { violations } from './violations';

/** Wheels that somebody adds to Python. */
let me: Visitor;
let page: Page;
beforeAll(async () => {
  me = await visitor(offline);
  page = await me.open('#/workbench');
});
afterAll(() => me.leave());

const visit = (hash: string) => page.goto(page.url().replace(/#.*/, hash));
const status = () => page.getByRole('region', { name: 'Try the checker' }).getByRole('status');
const add = (name: string, file = wheelName(name)) =>
  page.getByLabel('Wheels to add to Python').setInputFiles({
    name: file,
    mimeType: 'application/zip',
    buffer: Buffer.from(wheel(name, 'def twice(n): return 2 * n')),
  });

async function marked(mark: 'right' | 'wrong') {
  await visit('#/workbench');
  await page.getByLabel('An answer is right when').selectOption('python-tests');
  await page
    .getByLabel('A sample answer')
    .fill('```python\nfrom greet import twice\ndef double(n):\n    return twice(n)\n```');
  await press(page, 'Check the sample');
  await status().getByText(mark, { exact: true }).waitFor({ timeout: 120_000 });
}

it('is without packages at first', { timeout: 180_000 }, () => marked('wrong'));

it('refuses a wheel for another machine, and names the right one', async () => {
  await visit('#/storage');
  await add('numpy', 'numpy-2.4.6-cp314-cp314-win_amd64.whl');
  await page
    .getByRole('alert')
    .filter({ hasText: /Needed is numpy-[\d.]+-cp314-cp314-pyemscripten/ })
    .waitFor();
});

it('has a package once its wheel was added', { timeout: 180_000 }, async () => {
  await add('greet');
  await page.getByText('Added greet 1.0').waitFor();
  expect(await violations(page)).toEqual([]);
  await marked('right');
});

it('has it without a network and after a reload, until it is removed', { timeout: 240_000 }, async () => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await me.context.setOffline(true);
  await page.reload();
  await marked('right');
  await visit('#/storage');
  await page.getByRole('button', { name: 'Remove greet 1.0' }).click();
  await page.getByText('Removed greet.').waitFor();
  await marked('wrong');
  expect(me.complaints).toEqual([]);
});
