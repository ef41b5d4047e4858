import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ending, press, run, visitor } from './page';

/** A hub on loopback: it has one model of the shelf, whose files are those of Pocket 3M, and nothing else. */
const id = 'HuggingFaceTB/SmolLM2-135M-Instruct';
const title = 'SmolLM2 135M, ONNX';
const folder = fileURLToPath(new URL('../../public/models/pocket-3m/', import.meta.url));
const asked: string[] = [];
let hub: Server;
let hubAddress = '';

beforeAll(async () => {
  hub = createServer((request, response) => {
    const cors = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'content-range' };
    const name = request.url!.split(`/${id}/resolve/main/`)[1];
    asked.push(request.url!);
    const path = folder + name;
    if (!name || !existsSync(path)) return response.writeHead(404, cors).end('not here');
    const { size } = statSync(path);
    if (request.headers.range)
      return response.writeHead(206, { ...cors, 'content-range': `bytes 0-0/${size}` }).end('{');
    response.writeHead(200, { ...cors, 'content-length': size });
    return createReadStream(path).pipe(response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => hub.once('listening', resolve));
  hubAddress = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`;
});
afterAll(() => {
  hub.closeAllConnections();
  hub.close();
});

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
  await fetchFrom(page, hubAddress);
  await press(page, `Load ${title}`);
  await page.getByRole('button', { name: `Unload ${title}` }).waitFor();
  await heading(page, 'On this device').waitFor();
  expect(asked.filter((url) => url.includes('model_q4.onnx'))).toHaveLength(1);
  const before = asked.length;

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
  expect(asked.slice(before)).toEqual([]);

  const item = page.getByRole('listitem').filter({ has: heading(page, title) });
  await item.getByText('Details', { exact: true }).click();
  await item.getByRole('button', { name: 'Remove from this device…' }).click();
  await press(page, 'Remove it');
  await page.getByText(`${title} is removed from this device.`).waitFor();
  expect(await heading(page, 'On this device').count()).toBe(0);
  expect(me.complaints).toEqual([]);
  await me.leave();
});

it('a model the hub does not have says so and can be tried again; web-llm itself runs in its worker', async () => {
  const me = await visitor();
  const page = await me.open('#/models');
  await fetchFrom(page, hubAddress);
  await page.getByLabel('Search models').fill('smollm2 360m');
  // The software adapter has no 16-bit numbers, so of web-llm's two the 32-bit one is offered.
  await press(page, 'Load SmolLM2 360M, 32-bit');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toContain('could not be fetched');
  expect(asked.at(-1)).toBe('/mlc-ai/SmolLM2-360M-Instruct-q4f32_1-MLC/resolve/main/mlc-chat-config.json');
  expect(await page.getByRole('button', { name: 'Try again to load SmolLM2 360M, 32-bit' }).count()).toBe(1);
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
