import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { ending, run, visitor, type Visitor } from './page';

let me: Visitor;
let page: Page;
beforeAll(async () => {
  me = await visitor();
  page = await me.open('#/systems');
});
afterAll(() => me.leave());

it('finds a system by its words and opens it with the keyboard', async () => {
  await page.getByRole('heading', { level: 1, name: 'Systems' }).waitFor();
  await page.getByRole('searchbox').fill('try again');
  await page.getByRole('link', { name: 'UFO (Try Again)' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'UFO (Try Again)' }).waitFor();
  expect(page.url()).toMatch(/#\/systems\/65$/);
  await expect
    .poll(() => page.getByRole('dialog').getByRole('img').getAttribute('aria-label'))
    .toContain('until pass or 5 rounds');
});

it('goes back to the card when it is closed', async () => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(page.url()).toMatch(/#\/systems$/);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('UFO (Try Again)');
});

it('is played with one press, and it runs', async () => {
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByRole('button', { name: 'Run', exact: true }).waitFor();
  await expect.poll(() => page.getByLabel('Method').inputValue()).toBe('try-again');
  await run(page);
  expect(await ending(page)).toContain('The answer');
});

it('says of a system that does not run what it needs', async () => {
  await page.goto(page.url().replace(/#.*/, '#/systems/147'));
  await page.getByText('It does not run here yet: needs an executor and images.').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Try it' }).count()).toBe(0);
});
