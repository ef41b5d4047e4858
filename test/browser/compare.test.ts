import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Vote } from '../../src/lab/arena/vote';
import { ending, press, run, stored, visitor } from './page';
import { expectFine } from './violations';

const lane = (page: Page, letter: string) => page.getByRole('article', { name: new RegExp(`^${letter}: `) });
const done = (page: Page, letter: string) => lane(page, letter).getByText('Done', { exact: true });
const seedOf = async (page: Page, letter: string) =>
  Number((await lane(page, letter).locator('dl div').filter({ hasText: 'Seed' }).innerText()).replace(/\D/g, ''));
async function bothDone(page: Page) {
  for (const letter of ['A', 'B']) await done(page, letter).waitFor({ timeout: 60_000 });
}

describe('two contestants on one problem', () => {
  it('stand side by side, are compared word by word, thrown again alone, and come back after a reload', async () => {
    const me = await visitor();
    const page = await me.open('#/compare');
    await press(page, 'Run all');
    await bothDone(page);
    const runs = new URL(page.url()).hash.replace('#/compare/', '').split(',');
    expect(runs).toHaveLength(2);
    // The single answer is wrong, the critic has it redrafted: both begin with the same draft.
    expect(
      await lane(page, 'A')
        .getByText(/wrong · 17/)
        .isVisible(),
    ).toBe(true);
    expect(
      await lane(page, 'B')
        .getByText(/right · 37/)
        .isVisible(),
    ).toBe(true);
    const sheet = page.getByRole('group', { name: 'What B says otherwise than A' });
    await expect.poll(() => sheet.locator('del').allInnerTexts()).toEqual(['17', '17']);
    await expect.poll(() => sheet.locator('ins').allInnerTexts()).toEqual(['37', '37']);
    await expect.poll(() => sheet.innerText()).toContain('pens: 7 * 13');
    await page.getByRole('radio', { name: 'Only differences' }).check({ force: true });
    await expect.poll(() => sheet.innerText()).not.toContain('pens: 7 * 13');
    await expect.poll(() => sheet.locator('ins').allInnerTexts()).toEqual(['37', '37']);

    const seed = await seedOf(page, 'B');
    const before = page.url();
    await page.getByRole('button', { name: 'Another throw for B' }).click();
    await page.waitForFunction((old) => location.href !== old, before);
    await bothDone(page);
    expect(await seedOf(page, 'B')).toBeGreaterThan(seed);
    expect(new URL(page.url()).hash.startsWith(`#/compare/${runs[0]},`)).toBe(true);

    const texts = await Promise.all(['A', 'B'].map((letter) => lane(page, letter).locator('div.text').innerText()));
    await page.reload();
    await bothDone(page);
    expect(await Promise.all(['A', 'B'].map((letter) => lane(page, letter).locator('div.text').innerText()))).toEqual(
      texts,
    );
    await expect.poll(() => page.getByRole('textbox', { name: 'Problem' }).inputValue()).toContain('Mia buys 7 pens');

    await press(page, 'Keep as experiment');
    await page.getByText('2 × 1 problem are 2 runs').waitFor();
    await page.goto(page.url().replace(/#.*$/, '#/history'));
    await expect.poll(() => page.getByRole('link', { name: /Mia buys 7 pens/ }).count()).toBe(3);
    expect(me.complaints).toEqual([]);
    await me.leave();
  });

  it('is cut by a reload and goes on where it was', async () => {
    const me = await visitor();
    const page = await me.open('#/compare');
    await page.getByRole('radio', { name: 'One after the other' }).check({ force: true });
    await press(page, 'Run all');
    await page.waitForFunction(() => location.hash.includes(','));
    await page.reload();
    await lane(page, 'B').waitFor();
    const goOn = page.getByRole('button', { name: 'Go on', exact: true }).first();
    if (await goOn.isVisible()) await goOn.click();
    await bothDone(page);
    expect(
      await lane(page, 'B')
        .getByText(/right · 37/)
        .isVisible(),
    ).toBe(true);
    expect(me.complaints).toEqual([]);
    await me.leave();
  });
});

describe('the arena', () => {
  it('hides names until the vote, by keys and by buttons, keeps votes, rates, takes back, and travels', async () => {
    const me = await visitor();
    const page = await me.open('#/arena');
    const left = page.getByRole('article', { name: 'Left', exact: true });
    await press(page, 'First pair');
    await page.getByRole('button', { name: /Left is better/ }).waitFor({ timeout: 60_000 });
    expect(await left.innerText()).not.toContain('Pocket');
    await page.reload();
    await page.getByRole('button', { name: /Left is better/ }).waitFor({ timeout: 60_000 });
    await page.keyboard.press('ArrowLeft');
    await left.getByText(/Pocket 3M/).waitFor();
    await press(page, 'Next pair');
    await page.getByRole('button', { name: /Both are bad/ }).click({ timeout: 60_000 });
    await page.getByText('From 2 votes').waitFor();
    const votes = (await stored(page, 'votes')) as Vote[];
    expect(votes.map(({ choice }) => choice).sort()).toEqual(['bad', 'left']);

    const saved = page.waitForEvent('download');
    await press(page, 'Export votes');
    const file = await buffer(await (await saved).createReadStream());
    await press(page, 'Undo the last vote');
    await page.getByText('From 1 vote on').waitFor();
    await expect.poll(() => stored(page, 'votes')).toHaveLength(1);
    await page
      .getByLabel('A file with votes')
      .setInputFiles({ name: 'votes.jsonl', mimeType: 'application/jsonl', buffer: file });
    await page.getByText('1 vote added, 1 known already.').waitFor();
    await page.getByText('From 2 votes').waitFor();
    await page.reload();
    await page.getByText('From 2 votes').waitFor();
    await expect.poll(() => stored(page, 'votes')).toEqual(votes);
    await page.getByRole('figure').filter({ hasText: 'Ratings over votes' }).waitFor();
    await expect.poll(() => page.getByRole('region', { name: 'Who beats whom' }).getByText(', n 2').count()).toBe(2);
    expect(me.complaints).toEqual([]);
    await me.leave();
  });
});

describe('what a person says of a run', () => {
  it('stands in the run and in History, is logged, and survives a reload', async () => {
    const me = await visitor();
    const page = await me.open();
    await run(page);
    const before = await ending(page);
    const right = /right$/.test(before.trim().split('\n')[2] ?? '');
    await page.getByText('Your notes and marks').click();
    await page.getByLabel('Changes are signed with').fill('Ann');
    await page.getByLabel('Changes are signed with').blur();
    await page.getByRole('group', { name: 'Rating' }).getByRole('radio', { name: '4' }).check({ force: true });
    await page.getByLabel('Tags, with commas between').fill('odd, short');
    await page.getByLabel('Tags, with commas between').blur();
    await page
      .getByRole('group', { name: 'Mark of the answer' })
      .getByRole('radio', { name: right ? 'Wrong' : 'Right' })
      .check({ force: true });
    await page
      .getByText(/marked by a person$/)
      .first()
      .waitFor();
    await page.reload();
    expect(await ending(page)).toContain('marked by a person');
    await page.getByText('Your notes and marks').click();
    await page.getByText('Who changed what').click();
    await page.getByText(/Ann rated 4/).waitFor();
    await page.getByText(/Ann tags: odd, short, before none/).waitFor();
    await page.goto(page.url().replace(/#.*$/, '#/history'));
    await page.getByRole('row', { name: /marked by a person/ }).waitFor();
    expect(me.complaints).toEqual([]);
    await me.leave();
  });
});

describe.each([
  ['light', 1280],
  ['dark', 390],
] as const)('in %s at %d pixels', (colorScheme, width) => {
  it('neither lanes, nor a battle, nor ratings, nor notes have a barrier or scroll sideways', async () => {
    const me = await visitor({ colorScheme, viewport: { width, height: 844 }, reducedMotion: 'reduce' });
    const page = await me.open('#/compare');
    const fine = () => expectFine(page);
    await page.getByRole('button', { name: 'Run all' }).waitFor();
    await fine();
    await press(page, 'Run all');
    await bothDone(page);
    await page.getByRole('radio', { name: 'Only differences' }).check({ force: true });
    await fine();
    await page.getByRole('link', { name: 'The whole run' }).last().click();
    await page.getByText('Your notes and marks').click();
    await page
      .getByRole('group', { name: 'Mark of the answer' })
      .getByRole('radio', { name: 'Half' })
      .check({ force: true });
    await page
      .getByText(/half right/)
      .first()
      .waitFor();
    await fine();
    await page.goto(page.url().replace(/#.*$/, '#/arena'));
    await press(page, 'First pair');
    await page.getByRole('button', { name: /Left is better/ }).waitFor({ timeout: 60_000 });
    await fine();
    await page.getByRole('button', { name: /Left is better/ }).click();
    await press(page, 'Next pair');
    await page.getByRole('button', { name: /Right is better/ }).click({ timeout: 60_000 });
    await page.getByRole('figure').filter({ hasText: 'Ratings over votes' }).waitFor();
    await fine();
    await me.leave();
  });
});
