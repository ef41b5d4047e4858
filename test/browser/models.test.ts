import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { modelHost, type ModelHost } from '../support/model-host';
import { ending, press, run, visitor } from './page';

/** A hub on loopback: it has one model of the shelf, whose files are those of Pocket 3M, and nothing else. */
const id = 'HuggingFaceTB/SmolLM2-135M-Instruct';
const title = 'SmolLM2 135M, ONNX';
let hub: ModelHost;
beforeAll(async () => void (hub = await modelHost(id)));
afterAll(() => hub.close());

async function fetchFrom(page: Page, address: string): Promise<void> {
  await page.getByText('Where models come from').click();
  const field = page.getByLabel('Hub or mirror');
  await field.fill(address);
  await field.press('Tab');
}
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

it('a model of the shelf is fetched from a mirror, cast, kept, used without a network and removed', async () => {
  const me = await visitor();
  const page = await me.open('#/models');
  await fetchFrom(page, hub.address);
  await press(page, `Load ${title}`);
  await page.getByRole('button', { name: `Unload ${title}` }).waitFor();
  await heading(page, 'On this device').waitFor();
  expect(hub.contents('onnx/model_q4.onnx')).toHaveLength(1);
  const before = hub.asked.length;

  await press(page, `Cast as actor: ${title}`);
  await page.getByRole('link', { name: 'Go and play' }).click();
  await run(page);
  await ending(page);
  await page.getByText(title).first().waitFor();

  // The second time, without the hub: also what it does not have is known.
  await page.getByRole('link', { name: 'Models', exact: true }).click();
  await press(page, `Unload ${title}`);
  await press(page, `Load ${title}`);
  await page.getByRole('button', { name: `Unload ${title}` }).waitFor();
  expect(hub.asked.slice(before)).toEqual([]);

  const item = page.getByRole('listitem').filter({ has: heading(page, title) });
  await item.getByText('Details', { exact: true }).click();
  await item.getByRole('button', { name: 'Remove from this device…' }).click();
  await press(page, 'Remove it');
  await page.getByText(`${title} is removed from this device.`).waitFor();
  await expect.poll(() => heading(page, 'On this device').count()).toBe(0);
  expect(me.complaints).toEqual([]);
  await me.leave();
});

it('a model the hub does not have says so and can be tried again; web-llm itself runs in its worker', async () => {
  const me = await visitor();
  const page = await me.open('#/models');
  await fetchFrom(page, hub.address);
  await page.getByLabel('Search models').fill('smollm2 360m');
  // The software adapter has no 16-bit numbers, so of web-llm's two the 32-bit one is offered.
  await press(page, 'Load SmolLM2 360M, 32-bit');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  await expect.poll(() => alert.innerText()).toContain('was answered with 404');
  expect(hub.asked.at(-1)).toBe(
    'GET /mlc-ai/SmolLM2-360M-Instruct-q4f32_1-MLC/resolve/main/mlc-chat-config.json bytes=0-',
  );
  await expect.poll(() => page.getByRole('button', { name: 'Try again to load SmolLM2 360M, 32-bit' }).count()).toBe(1);
  await me.leave();
});

it('narrows, and says when nothing is left', async () => {
  const me = await visitor({ viewport: { width: 390, height: 800 } });
  const page = await me.open('#/models');
  await page.getByLabel('Search models').fill('abacus');
  await page.getByText('No model is like that.').waitFor();
  await press(page, 'Show all');
  await heading(page, 'Come with the page').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(me.complaints).toEqual([]);
  await me.leave();
});
