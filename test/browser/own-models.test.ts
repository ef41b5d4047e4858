import { cpSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ending, press, run, visitor } from './page';

const pocket = fileURLToPath(new URL('../../public/models/pocket-3m/', import.meta.url));
let folder = '';
let broken: Record<'tokenizer' | 'truncated' | 'garbage', string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redraft-own-'));
  const copy = (name: string) => {
    cpSync(pocket, join(folder, name), { recursive: true });
    return join(folder, name);
  };
  copy('my-pocket');
  broken = { tokenizer: copy('no-tokenizer'), truncated: copy('cut-off'), garbage: copy('not-json') };
  rmSync(join(broken.tokenizer, 'tokenizer.json'));
  truncateSync(join(broken.truncated, 'onnx/model_q4.onnx'), 1_000_000);
  writeFileSync(join(broken.garbage, 'config.json'), '<!doctype html><title>404</title>');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function choose(page: Page, path: string): Promise<void> {
  await press(page, 'Add a model…');
  await page.getByRole('radio', { name: 'From this device' }).check();
  await page.getByLabel('Folder of the model').setInputFiles(path);
}
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const row = (page: Page, title: string) => page.getByRole('listitem').filter({ has: heading(page, title) });
const cached = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => url);
  });

it('a folder is checked, kept, listed as yours, and chats', async () => {
  const me = await visitor();
  const page = await me.open('#/models');
  await choose(page, join(folder, 'my-pocket'));
  await page.getByText('can be added').waitFor();
  await press(page, 'Add this model');
  await page.getByText('my-pocket is added.').waitFor();
  await heading(page, 'Yours').waitFor();
  await press(page, 'Cast as actor: my-pocket, ONNX');
  await page.getByRole('link', { name: 'Go and play' }).click();
  await run(page);
  await ending(page);
  expect(me.complaints).toEqual([]);
  await me.leave();
});
