import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recompute, type Recomputed } from '../../scripts/recompute.mjs';
import { untar } from '../../src/engines/own/tar';
import { hostile } from '../support/hostile';
import { press, stored, visitor, type Visitor } from './page';
import { keepPlan, loopsOnPocket } from './plans';

const id = 'e'.repeat(64);
const plan = loopsOnPocket('Ten problems', 10);
let me: Visitor;
let page: Page;
/** Files as the page saved them, by the kind that was chosen. */
const files = new Map<string, Buffer>();

const go = (to: Page, hash: string) => to.goto(to.url().replace(/#.*|$/, hash));
async function saved(from: Page, name: string): Promise<Buffer> {
  const downloading = from.waitForEvent('download');
  await press(from, name);
  return buffer(await (await downloading).createReadStream());
}
const opened = (from: Page) => from.getByText('Played to its end', { exact: true }).last().waitFor({ timeout: 60_000 });
/** Each contestant as the table of results has it: name, accuracy, and n. */
const figuresOf = async (from: Page): Promise<readonly string[]> => {
  await from.getByRole('radio', { name: 'Results', exact: true }).check({ force: true });
  const table = from.getByRole('region', { name: 'Contestants' });
  await table.waitFor();
  await expect.poll(() => table.innerText(), { timeout: 30_000 }).not.toContain('…');
  return (await table.getByRole('row').allInnerTexts()).slice(1);
};
const linesOf = (file: Buffer) =>
  file
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly type?: string });

beforeAll(async () => {
  me = await visitor();
  page = await me.open();
  await keepPlan(page, id, plan);
  await go(page, `#/lab/${id}`);
  await press(page, 'Start');
  await opened(page);
  for (const kind of ['Report', 'Results, one line a run', 'Results with everything that was said', 'Share', 'Table']) {
    await press(page, 'Export…');
    await page.getByRole('radio', { name: kind, exact: false }).first().check();
    files.set(kind, await saved(page, 'Save'));
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
  }
});
afterAll(() => me.leave());

describe('the numbers of an experiment on the bundled model', () => {
  it('are those of a script that reckons them anew from the exported file', async () => {
    const lines = linesOf(files.get('Results, one line a run')!);
    expect(lines).toHaveLength(1 + 30);
    const found: Recomputed = recompute(lines);
    const rows = await figuresOf(page);
    for (const [place, { title, n, accuracy, low, high }] of found.contestants.entries()) {
      const percent = (value: number) => Math.round(value * 100);
      expect(rows[place]).toContain(title);
      expect(n).toBe(10);
      expect(rows[place]).toContain(`${percent(accuracy!)} %`);
      expect(rows[place]).toContain(`${percent(low)} to ${percent(high)}`);
    }
    expect(found.pairs.every(({ p }) => p > 0 && p <= 1)).toBe(true);
  });

  it('are the same on another device, where the file was imported', async () => {
    const there = await visitor();
    const other = await there.open('#/lab');
    await other
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.jsonl', mimeType: 'application/jsonl', buffer: files.get('Results, one line a run')! });
    await other.getByText('30 results imported').waitFor();
    await other.getByRole('region', { name: 'What was imported' }).getByRole('link', { name: plan.title }).click();
    expect(await figuresOf(other)).toEqual(await figuresOf(page));
    expect(there.complaints).toEqual([]);
    await there.leave();
  });

  it('are looked at and not changed where they were shared, with what was said', async () => {
    const there = await visitor();
    const other = await there.open('#/lab');
    await other
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.share.jsonl', mimeType: 'application/jsonl', buffer: files.get('Share')! });
    await other.getByText('30 runs with what was said').waitFor();
    await other.getByRole('region', { name: 'What was imported' }).getByRole('link', { name: plan.title }).click();
    await other.getByText('Shared, to look at').first().waitFor();
    for (const name of ['Start', 'Resume', 'Add to it or change it'])
      await expect.poll(() => other.getByRole('button', { name, exact: true }).count()).toBe(0);
    expect(await figuresOf(other)).toEqual(await figuresOf(page));
    await other.getByRole('radio', { name: 'Problem by problem' }).check({ force: true });
    await other
      .getByRole('link', { name: /^A second look, pocket-easy/ })
      .first()
      .click();
    await other.getByText('The answer', { exact: true }).first().waitFor();
    expect(there.complaints).toEqual([]);
    await there.leave();
  });
});

describe('the report', () => {
  it('opens without a network, holds no script, and says figures with n and interval', async () => {
    const there = await visitor({ offline: true });
    const other = await there.context.newPage();
    const asked: string[] = [];
    other.on('request', (request) => asked.push(request.url()));
    await other.setContent(files.get('Report')!.toString());
    await expect.poll(() => other.locator('h1').innerText()).toBe(plan.title);
    await expect.poll(() => other.locator('svg').count()).toBeGreaterThan(4);
    expect(await other.locator('script').count()).toBe(0);
    await expect.poll(() => other.locator('table').first().textContent()).toContain('A second look');
    const table = await other.locator('section', { hasText: 'Contestant by contestant' }).locator('table').innerText();
    expect(table.match(/\(\d+ to \d+; n 10\)/g)!.length).toBeGreaterThanOrEqual(3);
    expect(asked).toEqual([]);
    expect(there.complaints).toEqual([]);
    await there.leave();
  });

  it('takes hostile names for words', async () => {
    const there = await visitor();
    const other = await there.open();
    const named = {
      ...plan,
      title: hostile[1]!,
      contestants: plan.contestants.map((one, at) => ({ ...one, title: hostile[at]! })),
    };
    const [header, ...cells] = linesOf(files.get('Results, one line a run')!) as any[];
    const file = [{ ...header, experiment: { ...header.experiment, plan: named } }, ...cells];
    await go(other, '#/lab');
    await other.locator('input[type=file]').setInputFiles({
      name: '<img src=x onerror=stolen=1>.jsonl',
      mimeType: 'application/jsonl',
      buffer: Buffer.from(file.map((line) => JSON.stringify(line)).join('\n')),
    });
    await other.getByText('30 results imported').waitFor();
    await other.getByRole('region', { name: 'What was imported' }).getByRole('link').first().click();
    await figuresOf(other);
    await press(other, 'Export…');
    const report = await saved(other, 'Save');
    await other.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
    const reader = await there.context.newPage();
    await reader.setContent(report.toString());
    expect(await reader.locator('script, iframe, object, embed, img, base, form, [onerror], [onload]').count()).toBe(0);
    await expect.poll(() => reader.locator('h1').innerText()).toBe(hostile[1]);
    for (const one of [reader, other]) expect(await one.evaluate(() => 'stolen' in globalThis)).toBe(false);
    await there.leave();
  });
});

it('a file that is no experiment, or a hostile one, gets an answer and harms nothing', async () => {
  const there = await visitor();
  const other = await there.open('#/lab');
  const many = Array.from({ length: 100_000 }, (_, index) => ({ task: 't', index }));
  const [header] = linesOf(files.get('Share')!) as any[];
  const huge = { ...header, experiment: { ...header.experiment, plan: { ...header.experiment.plan, problems: many } } };
  for (const [name, text, said] of [
    ['a.jsonl', '{"format":"redraft","version":1,"exportedAt":0}\n', 'format is "redraft"'],
    ['b.jsonl', 'PK\u0003\u0004 no text at all', 'expected JSON'],
    ['c.jsonl', '', 'the file is empty'],
    ['d.jsonl', JSON.stringify(huge), '300000 cells'],
    ['e.jsonl', '['.repeat(100_000), 'expected JSON'],
  ] as const) {
    await other
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/jsonl', buffer: Buffer.from(text) });
    await other.getByText(`${name}:`).waitFor();
    await other.getByText(said).waitFor();
  }
  expect(await stored(other, 'experiments')).toEqual([]);
  expect(await stored(other, 'results')).toEqual([]);
  expect(there.complaints).toEqual([]);
  await there.leave();
});

it('the table of a spreadsheet has a row for each run', () => {
  const rows = files.get('Table')!.toString().trim().split('\r\n');
  expect(rows).toHaveLength(1 + 30);
  expect(rows[0]).toMatch(/^contestant,method,models,task/);
});

it('training data of the experiment is looked at, saved, and no problem is on both sides', async () => {
  await go(page, `#/data/experiment-${id}`);
  await page.getByText('30 runs', { exact: true }).waitFor();
  await page.getByLabel('Shape').selectOption('label');
  await page.getByLabel('For testing, % of the problems').fill('40');
  await press(page, 'Make it');
  await page.getByRole('heading', { name: /^\d+ rows$/ }).waitFor();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save / }).click();
  const archive = await buffer(await (await downloading).createReadStream());
  const parts = await untar(new Blob([new Uint8Array(archive)]), 'x.tar');
  const [card, ...sides] = await Promise.all(parts.map(async ({ path, blob }) => ({ path, text: await blob.text() })));
  expect(sides.map(({ path }) => path)).toEqual(['train.jsonl', 'test.jsonl']);
  expect(card!.text).toContain('path: train.jsonl');
  const problems = sides.map(({ text }) => {
    const rows = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const row of rows)
      expect(row).toMatchObject({
        label: expect.any(Boolean),
        model: expect.stringContaining('pocket'),
        gold_seen_by: [],
      });
    return new Set(rows.map(({ problem }) => problem));
  });
  expect([...problems[0]!].filter((problem) => problems[1]!.has(problem))).toEqual([]);
  expect(problems.map(({ size }) => size > 0)).toEqual([true, true]);
  expect(me.complaints).toEqual([]);
});
