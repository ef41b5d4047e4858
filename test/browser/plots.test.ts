import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { cellName } from '../../src/lab/plan';
import { plausibleExperiment, type Temper } from '../support/experiment';
import { press, visitor } from './page';
import { expectFine } from './violations';

const tempers: readonly Temper[] = [
  { title: 'Single answer', right: 0.5, keeps: 1, fixes: 0, drafts: 1, eye: 0, tokens: 150 },
  { title: 'Actor and critic', right: 0.5, keeps: 0.97, fixes: 0.55, drafts: 4, eye: 0.7, tokens: 180 },
  {
    title: '=Self-Refine, under a name that is longer than a phone is wide',
    right: 0.5,
    keeps: 0.8,
    fixes: 0.25,
    drafts: 4,
    eye: 0.3,
    tokens: 190,
  },
];
const id = 'a'.repeat(64);
const { plan, results } = plausibleExperiment(tempers, 40, 2);

/** Opens what came of an experiment that is put where the page keeps its own. */
async function openResults(page: Page): Promise<void> {
  await page.evaluate(
    ({ record, rows }: { record: unknown; rows: readonly unknown[] }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('redraft');
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['experiments', 'results'], 'readwrite');
          writing.objectStore('experiments').put(record);
          for (const row of rows) writing.objectStore('results').put(row);
          writing.oncomplete = () => (opening.result.close(), resolve());
          writing.onerror = () => reject(writing.error!);
        };
      }),
    {
      record: { id, plan, createdAt: 1, updatedAt: 1 } as unknown,
      rows: results.map((result) => ({ experiment: id, cell: cellName(result), result })),
    },
  );
  await page.goto(page.url().replace(/#.*|$/, `#/lab/${id}`));
  await page.getByRole('radio', { name: 'Results' }).check();
  await page.getByRole('heading', { name: 'Who is better?' }).waitFor();
  // All intervals have been found.
  await page.waitForFunction(() => !document.querySelector('.findings [role=progressbar]'), null, { timeout: 60_000 });
}
const plot = (page: Page, name: string) => page.getByRole('figure', { name, exact: true });
async function saved(page: Page, name: string): Promise<string> {
  const downloading = page.waitForEvent('download');
  await press(page, name);
  return (await buffer(await (await downloading).createReadStream())).toString('latin1');
}

describe.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
  ['dark', 390],
] as const)('in %s at %d pixels', (colorScheme, width) => {
  it('what came of an experiment has no barrier and no sideways scroll', async () => {
    const me = await visitor({ colorScheme, viewport: { width, height: 844 }, reducedMotion: 'reduce' });
    const page = await me.open();
    await openResults(page);
    await expectFine(page);
    // No drawing is wider than its place, and none needs what the policy of the page forbids.
    const over = await page.evaluate(
      () =>
        [...document.querySelectorAll('figure .drawing svg')].filter(
          (svg) => svg.getBoundingClientRect().width > svg.parentElement!.getBoundingClientRect().width + 1,
        ).length,
    );
    expect(over).toBe(0);
    expect(me.complaints).toEqual([]);
    await me.leave();
  });
});

describe('a plot', () => {
  it('says in words what it shows, and has its numbers in a table', async () => {
    const me = await visitor();
    const page = await me.open();
    await openResults(page);
    for (const name of [
      'Accuracy',
      'Differences',
      'Keeping and fixing',
      'Draft by draft',
      'What became of right and wrong',
      'Do verdicts mean what they say?',
      'Accuracy and its price',
      'By task and tag',
      'Any of k runs is right',
    ])
      expect(await plot(page, name).getByRole('img').getAttribute('aria-label'), name).toMatch(/Actor and critic.*\d/);
    const toggle = plot(page, 'Differences').getByRole('button', { name: 'Table' });
    await toggle.focus();
    await page.keyboard.press('Enter');
    const rows = await plot(page, 'Differences').getByRole('row').allInnerTexts();
    expect(rows).toHaveLength(4);
    expect(rows[1]).toMatch(/Actor and critic against Single answer\t40\t0\.\d+\t0\.\d+\t0\.\d+\t/);
    await me.leave();
  });

  it('can be taken along as a drawing, an image and a table', async () => {
    const me = await visitor({ colorScheme: 'dark' });
    const page = await me.open();
    await openResults(page);
    const svg = await saved(page, 'Save Accuracy as SVG');
    expect(svg).toMatch(/^<svg[^>]* xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    // Outside the page there are no tokens; it has the colours it had, on their ground.
    expect(svg).not.toContain('var(--');
    expect(svg).toContain('rgb(27, 30, 36)');
    const png = await saved(page, 'Save Accuracy as PNG');
    expect(png.slice(0, 4)).toBe('\x89PNG');
    expect(png.length).toBeGreaterThan(10_000);
    const csv = await saved(page, 'Save Accuracy as CSV');
    expect(csv.split('\r\n')[0]).toBe('Contestant,n,Problems,Accuracy,Low,High,First drafts,Low,High');
    // A name that a spreadsheet would reckon with is a text.
    expect(csv).toContain('"\'=Self-Refine, under a name');
    expect(me.complaints).toEqual([]);
    await me.leave();
  });

  it('follows what comes in', async () => {
    const me = await visitor();
    const page = await me.open();
    await openResults(page);
    await plot(page, 'Accuracy and its price').scrollIntoViewIfNeeded();
    await page.getByRole('radio', { name: 'Seconds' }).check();
    await expect
      .poll(() => plot(page, 'Accuracy and its price').getByRole('img').getAttribute('aria-label'))
      .toContain('seconds of model time');
    await page.getByLabel('Look at').selectOption('1');
    await expect
      .poll(() => plot(page, 'What became of right and wrong').getByRole('img').getAttribute('aria-label'))
      .toContain('draft 2 → draft 3');
    await me.leave();
  });
});
