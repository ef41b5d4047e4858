import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openaiServer, type TestServer } from '../support/openai-server';
import { ending, run, visitor, type Visitor } from './page';

let server: TestServer;
let guest: Visitor;
beforeEach(async () => {
  server = await openaiServer();
  guest = await visitor();
});
afterEach(async () => {
  await guest.leave();
  await server.close();
});

const chip = 'What runs where, and where text goes';
const add = async (page: Awaited<ReturnType<Visitor['open']>>, address: string, key = '') => {
  await page.getByText('Add a server', { exact: true }).click();
  await page.getByLabel('Address', { exact: true }).fill(address);
  if (key) await page.getByLabel('Key', { exact: true }).fill(key);
  await page.getByRole('button', { name: 'Test the connection' }).click();
};

describe('a server', () => {
  it('is added, cast and asked, and the page says that text goes there', async () => {
    const page = await guest.open('#/device');
    await expect.poll(() => page.getByTitle(chip).innerText()).toContain('on this device only');
    await add(page, server.baseUrl, 'sk-secret');
    await page.getByText('It answers, and offers one model.').waitFor();
    expect(server.questions).toHaveLength(0);
    await page.getByRole('button', { name: 'Add the server' }).click();
    await page.locator('summary', { hasText: 'one model' }).click();
    await page.getByRole('button', { name: 'Let test/letters say a word' }).click();
    await page.getByText(/answered in .* with probabilities/).waitFor();
    await expect.poll(() => page.getByTitle(chip).innerText()).toContain('on this device only');

    await page.getByRole('link', { name: 'Play', exact: true }).click();
    await page.locator('details.seat').first().locator('summary').click();
    const models = page.getByLabel('Model', { exact: true }).first();
    await models.selectOption({ label: `test/letters · ${new URL(server.baseUrl).host} · on a server` });
    await expect.poll(() => page.getByTitle(chip).innerText()).toContain('text goes to localhost');
    const before = server.questions.length;
    await run(page);
    await ending(page);
    expect(server.questions.length).toBeGreaterThan(before);
    expect(server.questions.every(({ authorization }) => authorization === 'Bearer sk-secret')).toBe(true);
    expect(guest.complaints).toEqual([]);
  });

  it('is there after a reload, without its key, and can be removed', async () => {
    const page = await guest.open('#/device');
    await add(page, server.baseUrl, 'sk-secret');
    await page.getByRole('button', { name: 'Add the server' }).click();
    await page.getByText('key kept until the page is closed').waitFor();
    await page.reload();
    await page.getByText('no key').waitFor();
    await page.locator('summary', { hasText: 'one model' }).waitFor();
    await page.getByRole('button', { name: /^Remove / }).click();
    await page.getByText('None. All models run on this device.').waitFor();
  });

  it('that is off, or that the page may not reach, is explained', async () => {
    const page = await guest.open('#/device');
    await add(page, 'http://127.0.0.1:9');
    await page.getByText(/127\.0\.0\.1:9\/v1\) gave no answer.*Check that it is running/).waitFor();
    await page.getByLabel('Address', { exact: true }).fill('http://192.168.0.9:8000');
    await page.getByRole('button', { name: 'Add the server' }).click();
    await page.getByText(/is not encrypted/).waitFor();
  });
});
