import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeSetUp } from '../../src/ui/link';
import { firstSetUp } from '../../src/ui/state/set-up-data';
import { address, ending, press, run, texts, offline, visitor } from './page';
import { testModel } from './test-model';

const pocket = fileURLToPath(new URL('../../public/models/pocket-3m/', import.meta.url));
let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redraft-own-'));
  for (const name of ['my-pocket', 'no-tokenizer', 'cut-off', 'not-json', 'no-weights'])
    cpSync(pocket, at(name), { recursive: true });
  rmSync(at('no-tokenizer/tokenizer.json'));
  truncateSync(at('cut-off/onnx/model_q4.onnx'), 1_000_000);
  writeFileSync(at('not-json/config.json'), '<!doctype html><title>404</title>');
  rmSync(at('no-weights/onnx'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const row = (page: Page, title: string) => page.getByRole('listitem').filter({ has: heading(page, title) });
const dialog = (page: Page) => page.getByRole('dialog');

async function look(page: Page, field: 'Folder of the model' | 'Files of the model', path: string): Promise<void> {
  await press(page, 'Add a model…');
  await page.getByRole('radio', { name: 'From this device' }).check();
  await page.getByLabel(field).setInputFiles(path);
}
async function add(page: Page, path: string): Promise<void> {
  await look(page, path.endsWith('.tar') ? 'Files of the model' : 'Folder of the model', path);
  await dialog(page).getByText('can be added').waitFor();
  await press(page, 'Add this model');
}
async function playWith(page: Page, title: string): Promise<void> {
  await press(page, `Cast as actor: ${title}`);
  await page.getByRole('link', { name: 'Go and play' }).click();
  await run(page);
  await ending(page);
}
/** Names of all files that are kept for added models. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const lists = (await caches.keys()).map(async (name) => (await caches.open(name)).keys());
    return (await Promise.all(lists)).flat().flatMap(({ url }) => (url.includes('/own/') ? [url] : []));
  });

it('a folder is checked and kept, chats, survives a reload without a network, and goes when it is removed', async () => {
  const me = await visitor(offline);
  const page = await me.open('#/models');
  await add(page, at('my-pocket'));
  await page.getByText('my-pocket is added.').waitFor();
  await heading(page, 'Yours').waitFor();
  await expect.poll(() => row(page, 'my-pocket').innerText()).toContain('1.9 MB kept');
  await playWith(page, 'my-pocket');

  await page.reload();
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  await me.context.setOffline(true);
  await page.getByRole('link', { name: 'Models', exact: true }).click();
  await press(page, 'Load my-pocket');
  await page.getByRole('button', { name: 'Unload my-pocket' }).waitFor();

  await row(page, 'my-pocket').getByText('Details', { exact: true }).click();
  await row(page, 'my-pocket').getByRole('button', { name: 'Remove…' }).click();
  await dialog(page).getByText('It is loaded and will be unloaded.').waitFor();
  await press(page, 'Remove it');
  await page.getByText('my-pocket is removed from this device.').waitFor();
  await expect.poll(() => heading(page, 'Yours').count()).toBe(0);
  expect(await kept(page)).toEqual([]);
  await me.context.setOffline(false);
  expect(me.complaints).toEqual([]);
  await me.leave();
});

it.each([
  ['no-tokenizer', 'tokenizer.json is missing. Add the whole folder of the model.'],
  ['cut-off', /onnx\/model_q4\.onnx breaks off: its content needs at least 1774\d{3} bytes and it has 1000000\./],
  ['not-json', 'config.json is not JSON; it begins with "<!doctype html>'],
  ['no-weights', 'There are no weights: one of onnx/model_q4f16.onnx'],
])('%s is refused, said clearly, and leaves nothing behind', async (name, said) => {
  const me = await visitor();
  const page = await me.open('#/models');
  await look(page, 'Folder of the model', at(name));
  const alert = dialog(page).getByRole('alert');
  await alert.waitFor();
  await expect.poll(() => alert.innerText()).toMatch(said);
  await expect.poll(() => page.getByRole('button', { name: 'Add this model' }).isDisabled()).toBe(true);
  expect(await kept(page)).toEqual([]);
  expect(me.complaints).toEqual([]);
  await me.leave();
});

it('an exported model is one file, and works elsewhere without a network; a damaged one is refused', async () => {
  const giver = await visitor(offline);
  const page = await giver.open('#/models');
  // As in browsers that cannot write to a place of the person's choice.
  await page.evaluate(() => delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker);
  await add(page, at('my-pocket'));
  await row(page, 'my-pocket').getByText('Details', { exact: true }).click();
  await row(page, 'my-pocket').getByRole('button', { name: 'Export as one file…' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save the file…')]);
  expect(download.suggestedFilename()).toBe('my-pocket.tar');
  await download.saveAs(at('my-pocket.tar'));
  const name = await row(page, 'my-pocket')
    .getByText(/^own\/my-pocket-[0-9a-f]{6}$/)
    .innerText();
  await giver.leave();

  const taker = await visitor(offline);
  const other = await taker.open('#/models');
  // What a first visit leaves here: the page, and the runtime of whatever model was used.
  await press(other, 'Load Pocket 3M');
  await other.getByRole('button', { name: 'Unload Pocket 3M' }).waitFor();
  await other.evaluate(async () => void (await navigator.serviceWorker.ready));
  await taker.context.setOffline(true);
  await add(other, at('my-pocket.tar'));
  await other.getByText('my-pocket is added.').waitFor();
  await row(other, 'my-pocket').getByText('Details', { exact: true }).click();
  // The same files have the same name everywhere.
  expect(
    await row(other, 'my-pocket')
      .getByText(/^own\/my-pocket-/)
      .innerText(),
  ).toBe(name);
  await taker.context.setOffline(false);
  await taker.leave();

  const bytes = readFileSync(at('my-pocket.tar'));
  bytes[bytes.length - 900_000]! ^= 1;
  writeFileSync(at('damaged.tar'), bytes);
  const third = await visitor();
  const last = await third.open('#/models');
  await add(last, at('damaged.tar'));
  await dialog(last).getByText('onnx/model_q4.onnx is damaged: its SHA-256 is').waitFor();
  expect(await kept(last)).toEqual([]);
  await third.leave();
});

it('a folder that is dropped on the page is looked at', async () => {
  const me = await visitor();
  const page = await me.open('#/models');
  await heading(page, 'Models').waitFor();
  const file = { name: 'config.json', text: '{"model_type":"abacus"}' };
  await page.evaluate(({ name, text }) => {
    const data = new DataTransfer();
    data.items.add(new File([text], name));
    for (const type of ['dragenter', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, file);
  const alert = dialog(page).getByRole('alert');
  await alert.waitFor();
  await expect.poll(() => alert.innerText()).toContain('config.json says model_type "abacus"');
  await me.leave();
});

const model = testModel();
describe.skipIf(model === null)('a chat model of somebody else', () => {
  it('is added as local files and answers a question', async () => {
    const me = await visitor();
    const page = await me.open('#/models');
    await add(page, model!);
    await page.getByText(/ is added\./).waitFor();
    const yours = page.getByRole('region', { name: 'Yours' });
    await yours.getByText('Details', { exact: true }).click();
    const name = await yours.getByText(/^own\//).innerText();
    const code = await encodeSetUp({
      ...firstSetUp,
      strategy: 'single',
      cast: { actor: { model: { engine: 'transformers', model: name }, temperature: 0 } },
      prompt: 'What is the capital of France?',
      wording: { solve: '{question}', direct: '{question}' },
    });
    await page.goto(`${address}#/set-up/${code}`);
    await run(page);
    await ending(page);
    expect((await texts(page)).join()).toMatch(/Paris/);
    expect(me.complaints).toEqual([]);
    await me.leave();
  });
});
