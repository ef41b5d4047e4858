import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ending, press, run, visitor, type Visitor } from './page';
import { expectFine } from './violations';

/** Each theme once and each width once: what a theme breaks it breaks at any width. */
describe.each([
  ['light', 1280],
  ['dark', 390],
] as const)('in %s at %d pixels', (colorScheme, width) => {
  let me: Visitor;
  let page: Page;
  beforeAll(async () => {
    me = await visitor({ colorScheme, viewport: { width, height: 844 }, reducedMotion: 'reduce' });
    page = await me.open();
  });
  afterAll(() => me.leave());

  it.each([
    '#/',
    '#/datasets',
    '#/datasets/general-choice',
    '#/lab',
    '#/lab/new',
    '#/compare',
    '#/arena',
    '#/prompts',
    '#/prompts/critique',
    '#/models',
    '#/systems',
    '#/systems/48',
    '#/history',
    '#/device',
    '#/storage',
    '#/workbench',
    '#/data',
    '#/questions',
  ])('%s has no barrier and no sideways scroll', async (hash) => {
    await page.goto(page.url().replace(/#.*|$/, hash));
    // Another hash is the same document: without this the last page could be looked at.
    await page.reload();
    await page.locator('main').waitFor();
    await expectFine(page);
  });

  it('neither has a run that has ended', async () => {
    await page.goto(page.url().replace(/#.*/, '#/'));
    await run(page);
    await ending(page);
    await expectFine(page);
  });

  it('neither has an experiment that has ended, problem by problem and in its results', async () => {
    await page.goto(page.url().replace(/#.*/, '#/lab'));
    await page.getByRole('button', { name: /Does self-correction help Pocket 3M/ }).click();
    await page.getByLabel('How many', { exact: true }).fill('2');
    await press(page, 'Start');
    await page.getByText('Played to its end', { exact: true }).last().waitFor({ timeout: 60_000 });
    await expectFine(page);
    await page.getByRole('radio', { name: 'Results' }).check({ force: true });
    await page.getByRole('heading', { name: 'Accuracy', exact: true, level: 2 }).waitFor();
    await expectFine(page);
  });
});
