import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ending, run, offline, visitor, type Visitor } from './page';
import { plainHost, type PlainHost } from './plain-host';

/** A host that sends no headers, with the page in a folder below its root. */
let host: PlainHost;
let me: Visitor;
let page: Page;
beforeAll(async () => {
  host = await plainHost();
  me = await visitor(offline);
  page = await me.context.newPage();
  await page.goto(host.address);
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
});
afterAll(async () => {
  await me.leave();
  host.close();
});

const isolated = () => page.evaluate(() => crossOriginIsolated);

it('runs models on a plain static host at the first visit', async () => {
  expect(await isolated()).toBe(false);
  await run(page);
  expect(await ending(page)).toContain('The answer');
});

it('is isolated from the second load on, by its service worker', async () => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto(host.address);
  await page.reload();
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  expect(await isolated()).toBe(true);
  await run(page);
  expect(await ending(page)).toContain('The answer');
  expect(me.complaints).toEqual([]);
});

it('can be installed: the manifest is whole and every icon is there in its size', async () => {
  const devtools = await me.context.newCDPSession(page);
  const { data, errors, url } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { id, scope, start_url, icons } = JSON.parse(data ?? '') as Manifest;
  expect(new URL(scope, url).href).toBe(host.address);
  expect(new URL(start_url, url).href).toBe(host.address);
  expect(id).toBe('redraft');
  expect(icons.map(({ purpose }) => purpose)).toContain('maskable');
  for (const { src, sizes } of icons) {
    const [width] = await page.evaluate(sizeOf, new URL(src, url).href);
    if (sizes !== 'any') expect(sizes).toBe(`${width}x${width}`);
    else expect(width).toBeGreaterThan(0);
  }
  // A browser of tests has no profile to install into; it finds nothing else to object to.
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((error) => error !== 'in-incognito')).toEqual([]);
});

interface Manifest {
  readonly id: string;
  readonly scope: string;
  readonly start_url: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose: string }[];
}

/** Pixels. Runs in the page. */
async function sizeOf(address: string): Promise<readonly [number, number]> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return [image.naturalWidth, image.naturalHeight];
}
