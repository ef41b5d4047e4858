import { text as textOf } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ending, press, run, stored, visitor, type Visitor } from './page';
import { violations } from './violations';

interface StoredRun {
  readonly run: { readonly id: string; readonly wording: object; readonly strategy: string };
}
const go = (page: Page, hash: string) => page.goto(page.url().replace(/#.*|$/, hash));
const played = (page: Page) => page.getByText('Played to its end', { exact: true }).last().waitFor({ timeout: 60_000 });
const row = (page: Page, title: string) =>
  page
    .getByRole('table', { name: 'Scores' })
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: title }) });
/** "62 %" of a cell of the table. */
const share = async (page: Page, title: string, column: number) =>
  Number(/(\d+) %/.exec(await row(page, title).getByRole('cell').nth(column).innerText())?.[1]);

/** Makes a version from the one that is shown. */
async function write(page: Page, words: string, name: string): Promise<void> {
  await press(page, 'Make a version from it…');
  await page.getByRole('textbox', { name: 'Words' }).fill(words);
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name, exact: true }).waitFor();
}

describe('the wordings of a prompt', () => {
  let me: Visitor;
  let page: Page;
  beforeAll(async () => {
    me = await visitor({ acceptDownloads: true });
    page = await me.open('#/prompts');
  });
  afterAll(() => me.leave());

  it('are scored beside the default on both sides, and go on after a reload', async () => {
    await page.getByRole('heading', { name: 'Prompt: solve' }).waitFor();
    await write(page, '{question}\nAnswer directly.', 'Hasty');
    await page.getByText('Rewritten: it shares too little').waitFor();
    await page.getByLabel('Training problems').fill('5');
    await page.getByLabel('Held-out problems').fill('5');
    await page.getByText('2 versions, 20 runs at most').waitFor();
    await press(page, 'Score');
    await page.getByText(/^[1-9]\d* of 20 runs/).waitFor({ timeout: 60_000 });
    await page.reload();
    await page.getByText('Paused', { exact: true }).last().waitFor();
    const before = Number(/^(\d+) of 20/.exec(await page.getByText(/of 20 runs/).innerText())![1]);
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(20);
    await press(page, 'Resume');
    await played(page);
    expect(await share(page, 'Hasty', 1)).toBeLessThan(await share(page, 'House wording', 1));
    await expect.poll(() => row(page, 'Hasty').innerText()).toContain('n 5');
    expect(((await stored(page, 'runs')) as StoredRun[]).length).toBe(20);
  });

  it('are better made by hand, and what was played is not played again', async () => {
    await page.getByRole('list', { name: 'Versions' }).getByRole('link', { name: /Hasty/ }).click();
    await write(page, '{question}\n\nThink step by step. End with a line that starts with "Answer:".', 'Calm');
    await page.getByText('3 versions, 30 runs at most').waitFor();
    await press(page, 'Score');
    await row(page, 'Calm').waitFor({ timeout: 60_000 });
    await page.getByText('30 of 30 runs').waitFor({ timeout: 60_000 });
    await expect
      .poll(() => row(page, 'Calm').getByRole('cell').last().innerText())
      .toMatch(/“Hasty”.*held-out problems/);
    expect(((await stored(page, 'runs')) as StoredRun[]).length).toBe(30);
  });

  it('are given to an optimiser, whose run says when it found nothing better', async () => {
    await page.getByLabel('Steps', { exact: true }).fill('1');
    await page.getByLabel('Problems a step', { exact: true }).fill('2');
    await press(page, 'Improve “Calm”');
    const list = page.getByRole('list', { name: 'Runs of optimisers' });
    await list.getByText(/found nothing better|Version \d/).waitFor({ timeout: 60_000 });
    const [tuned] = ((await stored(page, 'runs')) as StoredRun[]).filter(
      ({ run: { strategy } }) => strategy === 'opto-prime',
    );
    await expect
      .poll(() => list.getByRole('link', { name: 'OptoPrime' }).getAttribute('href'))
      .toBe(`#/run/${tuned!.run.id}`);
  });

  it('are adopted: Play takes them and says so, the run states them', async () => {
    await press(page, 'Adopt as default');
    await page.getByText('“Calm” is the default now').waitFor();
    expect(await violations(page)).toEqual([]);
    await go(page, '#/');
    // One model, one call: what is looked at is the wording.
    await page.getByLabel('Method', { exact: true }).selectOption('single');
    await page.getByText('your default', { exact: true }).click();
    await page.getByText('Your default, adopted under Prompts.').waitFor();
    const id = await run(page);
    await ending(page);
    const record = ((await stored(page, 'runs')) as StoredRun[]).find((one) => one.run.id === id)!;
    expect(record.run.wording).toEqual({ solve: expect.stringContaining('End with a line') });
    await page.getByRole('link', { name: 'own wording of solve' }).click();
    await page.getByRole('heading', { name: 'Calm', exact: true }).waitFor();
  });

  it('are given back, and leave as a file that another device takes', async () => {
    await press(page, 'Go back to the house wording');
    await page.getByText('The house wording is the default again.').waitFor();
    await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Export this prompt')]);
    const file = await textOf(await download.createReadStream());
    await go(page, '#/');
    const id = await run(page);
    await ending(page);
    const record = ((await stored(page, 'runs')) as StoredRun[]).find((one) => one.run.id === id)!;
    expect(record.run.wording).toEqual({});

    const other = await visitor();
    const there = await other.open('#/prompts');
    const bring = (text: string) =>
      there.getByLabel('File with prompts').setInputFiles({ name: 'prompts.json', mimeType: 'application/json', buffer: Buffer.from(text) }); // prettier-ignore
    await there.getByRole('heading', { name: 'Scores' }).waitFor();
    await bring(file.replace('"redraft-prompts"', '"<script>"'));
    await there.getByRole('alert').getByText('Nothing was imported').waitFor();
    await bring(file);
    await there.getByText(/^Imported 2 versions of solve/).waitFor();
    await there.getByRole('link', { name: /Calm.*made from Hasty/ }).click();
    await there.getByRole('heading', { name: 'Calm', exact: true }).waitFor();
    expect(other.complaints).toEqual([]);
    await other.leave();
  });

  it('that were typed in Play and run are kept from there', async () => {
    await go(page, '#/');
    await page.locator('summary', { hasText: 'Wording' }).click();
    await page.getByRole('textbox', { name: 'Actor solve' }).fill('{question}\n\nTake your time.');
    await run(page);
    await page.getByRole('link', { name: 'own wording of solve' }).click();
    await page.getByText('Take your time.').waitFor();
    await press(page, 'Keep them as a version');
    await page.getByRole('heading', { name: 'Version 1', exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('complains about nothing', () => expect(me.complaints).toEqual([]));
});
