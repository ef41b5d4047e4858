import type { Page } from 'playwright-core';
import { mlcShelf } from '../../src/engines/shelf';
import { expect, it } from 'vitest';
import { ending, press, run, offline, visitor } from './page';

const line = (page: Page, region: string, title: string) =>
  page.getByRole('region', { name: region }).getByRole('listitem').filter({ hasText: title });
const dialog = (page: Page) => page.getByRole('dialog');
const put = (page: Page, files: readonly (readonly [cache: string, name: string, text: string])[]) =>
  page.evaluate(async (all) => {
    for (const [cache, name, text] of all) await (await caches.open(cache)).put(name, new Response(text));
  }, files);
const names = (page: Page, cache: string) =>
  page.evaluate(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url), cache);

it('shows what a run left, and removes it after saying what goes and what stays', async () => {
  const me = await visitor(offline);
  const page = await me.open();
  await run(page);
  await ending(page);
  await page.goto(page.url().replace(/#.*/, '#/storage'));
  await line(page, 'Models', 'Pocket 3M').waitFor();
  await expect.poll(() => line(page, 'Models', 'Pocket 3M').innerText()).toContain('1.9 MB');
  await expect.poll(() => line(page, 'Runtimes', 'ONNX Runtime').innerText()).toContain('for Pocket');
  await expect.poll(() => line(page, 'Records', 'Runs').innerText()).toContain('1, with all their events');

  await press(page, 'Remove Pocket 3M');
  await dialog(page).getByText('It is loaded and will be unloaded.').waitFor();
  await dialog(page).getByText('ONNX Runtime stays (14.3 MB): Pocket 13M needs it.').waitFor();
  await press(page, 'Remove it');
  await page.getByText('Removed; about 1.9 MB are free again.').waitFor();
  await expect.poll(() => line(page, 'Models', 'Pocket 3M').count()).toBe(0);
  expect((await names(page, 'redraft-files')).filter((name) => name.includes('pocket-3m'))).toEqual([]);

  await press(page, 'Remove Runs');
  await dialog(page).getByText('There is no way back').waitFor();
  await press(page, 'Remove it');
  await line(page, 'Records', 'Runs').waitFor({ state: 'detached' });
  expect(me.complaints).toEqual([]);
  await me.leave();
});

it('knows parts of files, shared libraries, and files of no model on the list', async () => {
  const me = await visitor(offline);
  const page = await me.open('#/storage');
  const hub = 'https://huggingface.co/';
  const chat = `${hub}mlc-ai/Qwen2.5-0.5B-Instruct-q4f32_1-MLC/resolve/main/`;
  const coder = `${hub}mlc-ai/Qwen2.5-Coder-0.5B-Instruct-q4f32_1-MLC/resolve/main/`;
  const { library } = (await mlcShelf()).find(({ id }) => id === 'Qwen2.5-0.5B-Instruct-q4f32_1-MLC')!;
  await put(page, [
    ['webllm/model', `${chat}params_shard_0.bin`, 'a'.repeat(5000)],
    ['webllm/model', `${coder}params_shard_0.bin`, 'b'.repeat(3000)],
    ['webllm/wasm', library, 'w'.repeat(2000)],
    ['redraft-pieces', `${chat}params_shard_1.bin?bytes=0-700`, 'p'.repeat(700)],
    ['redraft-files', `${hub}somebody/gone/resolve/main/config.json?revision=main`, '{}'],
  ]);
  await page.reload();
  await line(page, 'Models', 'Qwen2.5 0.5B').first().waitFor();
  await expect.poll(() => line(page, 'Unfinished downloads', 'Qwen2.5 0.5B').innerText()).toContain('700 B');
  await expect.poll(() => line(page, 'Models', 'somebody/gone').innerText()).toContain('on no list');

  await page.getByRole('button', { name: 'Remove Qwen2.5 0.5B, 32-bit' }).first().click();
  await dialog(page)
    .getByText(/stays \(2 kB\): Qwen2.5 Coder 0.5B, 32-bit needs it/)
    .waitFor();
  await dialog(page).getByText('About 6 kB become free.').waitFor();
  await press(page, 'Remove it');
  await page.getByText('Removed;').waitFor();
  expect(await names(page, 'webllm/wasm')).toEqual([library]);
  expect(await names(page, 'redraft-pieces')).toEqual([]);

  await page.getByRole('button', { name: 'Remove Qwen2.5 Coder 0.5B, 32-bit' }).click();
  await dialog(page)
    .getByText(/goes too \(2 kB\): no other model here needs it/)
    .waitFor();
  await press(page, 'Remove it');
  await line(page, 'Models', 'Qwen2.5 Coder').waitFor({ state: 'detached' });
  expect(await names(page, 'webllm/wasm')).toEqual([]);
  expect(me.complaints).toEqual([]);
  await me.leave();
});
