import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { CellResult } from '../../src/lab/result';
import { press, stored, visitor } from './page';
import { keepPlan, loopsOnPocket } from './plans';
import { recompute, type StoredEvent, type StoredItem, type StoredRun } from './recompute';

const plan = loopsOnPocket('Forty problems', 40);
const results = async (page: Page): Promise<CellResult[]> =>
  ((await stored(page, 'results')) as { result: CellResult }[]).map(({ result }) => result);
const kept = async (page: Page) => (await stored(page, 'results')).length;
const played = (page: Page) => page.locator('main').getByText('Played to its end', { exact: true }).last();
const id = 'e'.repeat(64);

describe('three contestants on forty problems', () => {
  it('are played to the end through a reload, and the numbers are those of the events', async () => {
    const me = await visitor();
    const page = await me.open();
    await keepPlan(page, id, plan);
    await page.goto(page.url().replace(/#.*|$/, `#/lab/${id}`));
    await press(page, 'Start');
    await expect.poll(() => kept(page), { timeout: 90_000 }).toBeGreaterThan(30);
    await page.reload();
    await page.getByRole('button', { name: 'Resume', exact: true }).waitFor();
    const before = await results(page);
    expect(before.length).toBeLessThan(120);
    await press(page, 'Resume');
    await played(page).waitFor({ timeout: 110_000 });

    const found = await results(page);
    expect(found).toHaveLength(120);
    expect(found).toEqual(expect.arrayContaining(before));
    const events = (await stored(page, 'events')) as StoredEvent[];
    const own = recompute(
      events,
      (await stored(page, 'runs')) as StoredRun[],
      (await stored(page, 'items')) as StoredItem[],
    );
    for (const { run, status, drafts, score, verdicts, cost, saved } of found) {
      const { keys, ...numbers } = own.get(run)!;
      const inMilliseconds = (of: typeof cost) => ({ ...of, seconds: Math.round(of.seconds * 1000) / 1000 });
      expect(status).toBe('ended');
      expect(new Set(keys).size).toBe(keys.length);
      expect({
        drafts,
        score,
        verdicts: verdicts.map((verdict) => verdict.score),
        cost: inMilliseconds(cost),
        saved: inMilliseconds(saved),
      }).toEqual(numbers);
    }

    for (const { id: who, title } of plan.contestants) {
      const scores = found.filter((result) => result.contestant === who).map(({ run }) => own.get(run)!.score);
      const share = scores.filter((score) => score === 1).length / 40;
      const head = page.getByRole('columnheader').filter({ hasText: title });
      await expect
        .poll(() => head.innerText())
        .toContain(`${share === 0 || share === 1 ? share * 100 : (share * 100).toFixed(1)}%`);
      await expect.poll(() => head.innerText()).toContain('40/40');
    }
    // First drafts are shared, and no question was paid twice but for those under way when the page was left.
    const paid = events.filter(({ event }) => event.type === 'generate-end' && !event.cached).length;
    const asked = await stored(page, 'completions');
    expect(paid).toBeLessThanOrEqual(asked.length + 4);
    expect(found.reduce((sum, { saved }) => sum + saved.calls, 0)).toBeGreaterThanOrEqual(80);
    expect(me.complaints).toEqual([]);
    await me.leave();
  });
});

describe('the form', () => {
  it('starts a question of a newcomer, shows its cells as runs, and grows by its baseline', async () => {
    const me = await visitor();
    const page = await me.open('#/lab');
    await page.getByRole('button', { name: /Does self-correction help Pocket 3M/ }).click();
    await page.getByText('3 × 40 problems are 120 runs').waitFor();
    await page.getByLabel('How many', { exact: true }).fill('2');
    await page.getByText('3 × 2 problems are 6 runs').waitFor();
    await press(page, 'Start');
    await played(page).waitFor({ timeout: 60_000 });
    await page
      .getByRole('button', { name: /^Add Majority of/ })
      .first()
      .click();
    await page.getByText('8 of 8 runs').waitFor({ timeout: 60_000 });
    await page
      .getByRole('link', { name: /^One answer, pocket-easy/ })
      .first()
      .click();
    await page.getByText('The answer', { exact: true }).first().waitFor();
    await page.goBack();
    await page.getByText('8 of 8 runs').waitFor();
    expect(me.complaints).toEqual([]);
    await me.leave();
  });
});

describe('two tabs', () => {
  it('show the same experiment, and one of them plays it', async () => {
    const me = await visitor();
    const first = await me.open();
    await keepPlan(first, id, { ...plan, problems: plan.problems.slice(0, 12) });
    await first.goto(first.url().replace(/#.*|$/, `#/lab/${id}`));
    await press(first, 'Start');
    await first.getByRole('button', { name: 'Pause' }).waitFor();
    const second = await me.open(`#/lab/${id}`);
    await second.getByText('Another tab plays it; you are watching').first().waitFor();
    await played(first).waitFor({ timeout: 60_000 });
    await played(second).waitFor({ timeout: 30_000 });
    await expect.poll(() => second.getByText('36 of 36 runs').isVisible()).toBe(true);
    expect(me.complaints).toEqual([]);
    await me.leave();
  });
});
