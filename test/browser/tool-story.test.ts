import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tasks } from '../../src/tasks';
import { ending, run, offline, visitor, type Visitor } from './page';
import { linkTo } from './set-ups';

/** A run whose model writes programs, in the built page. */
let me: Visitor;
let page: Page;
beforeAll(async () => {
  me = await visitor(offline);
  page = await me.open(await linkTo({ strategy: 'self-repair', options: {} }));
  await run(page);
  await ending(page);
});
afterAll(() => me.leave());

it('shows the tool, what came of it, and its code', async () => {
  const story = page.getByRole('region', { name: 'Run', exact: true });
  const call = story.locator('header', { hasText: 'javascript' }).first();
  await call.waitFor();
  await expect.poll(() => call.innerText()).toMatch(/ran|failed|tests pass/);
  await story.getByText('Code', { exact: true }).first().click();
  await story.locator('code.hljs').first().waitFor();
  await expect.poll(() => story.locator('code.hljs').first().innerText()).not.toBe('');
});

it('runs it again by hand, and keeps the run as it was', async () => {
  const before = await page.evaluate(() => location.hash);
  await page.getByRole('button', { name: 'Run again' }).first().click();
  await page.getByText('run again, not kept').first().waitFor();
  expect(await page.evaluate(() => location.hash)).toBe(before);
  await page.reload();
  await page.getByRole('button', { name: 'Run again' }).first().waitFor();
  await expect.poll(() => page.getByText('run again, not kept').count()).toBe(0);
  expect(me.complaints).toEqual([]);
});

it('also without a network', async () => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await me.context.setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: 'Run again' }).first().click();
  await page.getByText('run again, not kept').first().waitFor();
});

it.each([
  ['python', 'python-problems', 'self-repair', { repairs: 0 }],
  ['smt', 'constraint-puzzles', 'lyra', {}],
] as const)('keeps the files of %s for when there is no network', async (tool, task, strategy, options) => {
  const other = await visitor(offline);
  try {
    const { prompt } = tasks.get(task)!.item(0).problem;
    const wish = {
      strategy,
      options: { [strategy]: options },
      prompt,
      drawn: { task, index: 0 },
      budget: { calls: 2 },
    };
    const story = await other.open(await linkTo(wish));
    await run(story);
    await ending(story);
    await story.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    await other.context.setOffline(true);
    await story.reload();
    await story.locator('header', { hasText: tool }).getByRole('button', { name: 'Run again' }).first().click();
    await story.getByText('run again, not kept').first().waitFor({ timeout: 100_000 });
  } finally {
    await other.leave();
  }
});
