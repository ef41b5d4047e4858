import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { modelHost, type ModelHost } from '../support/model-host';
import { press, offline, visitor, type Visitor } from './page';

/** A hub on loopback plays a model of the shelf. */
const model = 'HuggingFaceTB/SmolLM2-135M-Instruct';
const title = 'SmolLM2 135M, ONNX';
const weights = 'onnx/model_q4.onnx';
const size = 1_774_756;

let host: ModelHost;
let me: Visitor;
beforeEach(async () => {
  host = await modelHost(model);
  me = await visitor(offline);
});
afterEach(async () => {
  await me.leave();
  host.close();
});

async function shelf(from = host): Promise<Page> {
  const page = await me.open('#/models');
  await page.getByText('Where models come from').click();
  const field = page.getByLabel('Hub or mirror');
  await field.fill(from.address);
  await field.press('Tab');
  await page.getByText(new URL(from.address).host).waitFor();
  return page;
}
const strip = (page: Page) => page.getByRole('region', { name: 'Downloads' });
const here = (page: Page) =>
  page.getByRole('region', { name: 'On this device' }).getByRole('heading', { name: title, exact: true }).waitFor();
/** Addresses in a cache of the page. */
const names = (page: Page, cache: string): Promise<string[]> =>
  page.evaluate(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url), cache);
const keepsPieces = (page: Page) =>
  expect
    .poll(async () => (await names(page, 'redraft-pieces')).some((name) => name.includes('model_q4.onnx')), {
      timeout: 20_000,
    })
    .toBe(true);
async function loads(page: Page): Promise<void> {
  await press(page, `Load ${title}`);
  await page.getByRole('button', { name: `Unload ${title}` }).waitFor();
}
const slow = { dripAfter: 900_000, bytes: 10_000 };

it('fetches a model that then loads without a network', async () => {
  const page = await shelf();
  await press(page, `Fetch ${title}`);
  await here(page);
  expect(host.contents(weights)).toEqual([`GET ${weights} bytes=0-`]);
  // Offline also for the runtime, which no model of this visitor has loaded yet.
  host.close();
  await me.context.setOffline(true);
  await loads(page);
  expect(await names(page, 'redraft-pieces')).toEqual([]);
});

it('goes on where the connection was cut', async () => {
  host.faults.set(weights, [{ cutAfter: 700_000 }, { cutAfter: 500_000 }]);
  const page = await shelf();
  await press(page, `Fetch ${title}`);
  await here(page);
  const [first, second, third] = host.contents(weights).map((asked) => Number(/bytes=(\d+)-/.exec(asked)?.[1]));
  expect(host.contents(weights)).toHaveLength(3);
  expect(first).toBe(0);
  expect(second).toBeGreaterThan(0);
  expect(second).toBeLessThanOrEqual(700_000);
  expect(third).toBeGreaterThan(second!);
  expect(third).toBeLessThan(size);
  await loads(page);
});

it('shows how far a slow host is, pauses, goes on, and cancels without a trace', async () => {
  host.faults.set(weights, [slow, { dripAfter: 10_000, bytes: 5_000 }]);
  const page = await shelf();
  await press(page, `Fetch ${title}`);
  const bar = strip(page).getByRole('progressbar');
  await expect
    .poll(() => bar.getAttribute('aria-valuetext'), { timeout: 20_000 })
    .toMatch(/MB of .* MB · .*\/s · \d+ \w+ left/);
  expect(Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0);

  await strip(page)
    .getByRole('button', { name: `Pause ${title}` })
    .click();
  await strip(page).getByText('Paused').waitFor();
  expect(await names(page, 'redraft-pieces')).not.toEqual([]);
  await strip(page)
    .getByRole('button', { name: `Go on with ${title}` })
    .click();
  await expect.poll(() => host.contents(weights).length).toBe(2);
  expect(Number(/bytes=(\d+)-/.exec(host.contents(weights)[1]!)?.[1])).toBeGreaterThanOrEqual(900_000);

  await strip(page)
    .getByRole('button', { name: `Cancel ${title}` })
    .click();
  await strip(page).waitFor({ state: 'detached' });
  await expect
    .poll(async () =>
      (await Promise.all(['redraft-pieces', 'redraft-files'].map((name) => names(page, name))))
        .flat()
        .filter((name) => name.startsWith(host.address)),
    )
    .toEqual([]);
  expect(me.complaints).toEqual([]);
});

it('goes on after a reload in the middle', async () => {
  host.faults.set(weights, [slow]);
  const page = await shelf();
  await press(page, `Fetch ${title}`);
  await keepsPieces(page);
  await page.reload();
  await here(page);
  const [, from] = /bytes=(\d+)-/.exec(host.contents(weights)[1]!)!;
  expect(Number(from)).toBeGreaterThanOrEqual(900_000);
  expect(host.contents(weights)).toHaveLength(2);
  await loads(page);
});

it('fetches a damaged file again, and says so when it is damaged again', async () => {
  host.faults.set(weights, [{ damaged: true }]);
  const page = await shelf();
  await press(page, `Fetch ${title}`);
  await here(page);
  expect(host.contents(weights)).toHaveLength(2);
  await me.leave();

  me = await visitor(offline);
  host.faults.set(weights, [{ damaged: true }, { damaged: true }]);
  const other = await shelf();
  await press(other, `Fetch ${title}`);
  await strip(other).getByText('came damaged twice: the SHA-256').waitFor();
  expect((await names(other, 'redraft-files')).filter((name) => name.includes('.onnx'))).toEqual([]);
  await strip(other)
    .getByRole('button', { name: `Try again to fetch ${title}` })
    .click();
  await here(other);
  await loads(other);
});

it('fetches again what was damaged on this device', async () => {
  const page = await shelf();
  await press(page, `Fetch ${title}`);
  await here(page);
  await page.evaluate(async () => {
    const cache = await caches.open('redraft-files');
    const [file] = (await cache.keys()).filter(({ url }) => url.includes('model_q4.onnx'));
    const body = new Uint8Array(await (await cache.match(file!))!.arrayBuffer());
    body.fill(255, 0, 5000);
    await cache.put(file!, new Response(body));
  });
  await loads(page);
  expect(host.contents(weights)).toHaveLength(2);
  expect(host.contents('tokenizer.json')).toHaveLength(1);
});

it('waits when a host is busy, and says at once that a file is not there', async () => {
  host.faults.set(weights, [{ status: 503, headers: { 'retry-after': '2' } }]);
  const page = await shelf();
  await press(page, `Fetch ${title}`);
  await strip(page).getByText('Waits to try again').waitFor();
  await strip(page).getByText('was answered with 503').waitFor();
  await here(page);
  await me.leave();

  me = await visitor(offline);
  host.faults.set(weights, [{ status: 404 }]);
  const other = await shelf();
  await press(other, `Fetch ${title}`);
  await strip(other).getByText('was answered with 404').waitFor();
  await expect.poll(() => other.getByRole('status').filter({ hasText: 'could not be fetched' }).count()).toBe(1);
});

it('says how much is needed when there is no room', async () => {
  const page = await shelf();
  const session = await me.context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_500_000 });
  await press(page, `Fetch ${title}`);
  await strip(page)
    .getByText(/[\d.]+ MB more are needed, and the browser takes no more\. Choose a smaller model/)
    .waitFor();
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await strip(page)
    .getByRole('button', { name: `Try again to fetch ${title}` })
    .click();
  await here(page);
});

it('fetches once for two tabs, and says that another tab has a model in memory', async () => {
  host.faults.set(weights, [slow]);
  const one = await shelf();
  const two = await me.open('#/models');
  await press(one, `Fetch ${title}`);
  await expect.poll(() => host.contents(weights).length).toBe(1);
  // The second goes as far as the first lets it.
  await press(two, `Load ${title}`);
  await strip(two).getByText('Another tab is fetching it').waitFor();
  await two.getByRole('button', { name: `Unload ${title}` }).waitFor();
  await here(one);
  for (const path of ['config.json', 'tokenizer.json', weights]) expect(host.contents(path)).toHaveLength(1);
  await one.getByText('loaded in another tab').waitFor();
});

it('does with a mirror that tells nothing but the files', async () => {
  const mirror = await modelHost(model, { listed: false });
  const page = await shelf(mirror);
  await loads(page);
  expect(mirror.contents(weights)).toHaveLength(1);
  mirror.close();
});
