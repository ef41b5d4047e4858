import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ending, press, run, runOf, seed, stored, visitor, type Visitor } from './page';
import { linkTo } from './set-ups';
import { violations } from './violations';

const status = async (page: Page, id: string) =>
  ((await stored(page, 'runs')) as { run: { id: string }; status: string }[]).find((row) => row.run.id === id)?.status;
const titled = (page: Page, title: string) => page.waitForFunction((wanted) => document.title === wanted, title);
const ilf = { strategy: 'ilf', options: { ilf: { refinements: 2, phrasings: 1 } } };
const desk = { strategy: 'edit-desk', options: { 'edit-desk': { critic: 'are not shown' } } };

/** Opens a set-up and starts it; it asks at once or after a draft. @returns the run's id */
async function asks(page: Page, link: string, prompt: string, from?: number): Promise<string> {
  await page.goto(page.url().replace(/#.*|$/, link));
  await page.getByText('This is the set-up of the link.').waitFor();
  if (from !== undefined) await seed(page, from);
  const id = await run(page);
  await page.getByRole('heading', { name: prompt }).waitFor({ timeout: 60_000 });
  return id;
}

describe('a run that waits for a person', () => {
  let me: Visitor;
  beforeAll(async () => (me = await visitor()));
  afterAll(() => me.leave());

  it('says so, outlives a reload, is answered by keyboard alone and ends', async () => {
    const page = await me.open();
    const id = await asks(page, await linkTo(ilf), 'What should be better?');
    await titled(page, '● 1 question · Redraft');
    expect(await status(page, id)).toBe('waiting');

    await page.reload();
    await titled(page, '● 1 question · Redraft');
    const words = page.getByRole('textbox', { name: 'Your reply' });
    await words.focus();
    await page.keyboard.type('Add the numbers again.');
    await page.keyboard.press('Control+Enter');

    await page.getByRole('heading', { name: 'Which of these answers do you want?' }).waitFor({ timeout: 60_000 });
    await page.getByRole('group', { name: 'Options' }).getByRole('radio').first().focus();
    await page.keyboard.press('2');
    await page.keyboard.press('Control+Enter');
    await ending(page);
    expect(await status(page, id)).toBe('ended');
    await titled(page, 'Play · Redraft');
    const events = (await stored(page, 'events')) as { run: string; event: { type: string; reply?: unknown } }[];
    const replies = events.flatMap(({ run: of, event }) =>
      of === id && event.type === 'human-end' ? [event.reply] : [],
    );
    expect(replies).toEqual(['Add the numbers again.', 1]);
  });

  it('can be asked again, in a run of its own', async () => {
    const page = me.context.pages()[0]!;
    const before = runOf(page);
    await page.getByRole('button', { name: 'answer otherwise' }).last().click();
    await page.waitForFunction((old) => !location.hash.includes(old), before);
    await page.getByRole('heading', { name: 'Which of these answers do you want?' }).waitFor();
    await press(page, 'Choose 1');
    await ending(page);
    expect(await status(page, before)).toBe('ended');
  });

  it('is found in History by its state', async () => {
    const page = await me.open();
    await asks(page, await linkTo(desk), 'Mark what is wrong', 1234);
    await page.goto(page.url().replace(/#.*/, '#/history'));
    await page.getByRole('combobox').last().selectOption('waiting');
    await page.getByRole('row').getByText('waits for you').first().waitFor();
    expect(
      await page
        .getByRole('row')
        .getByText(/^ended|right|wrong$/)
        .count(),
    ).toBe(0);
  });

  it('complains about nothing', () => expect(me.complaints).toEqual([]));
});

describe('a sitting', () => {
  let me: Visitor;
  beforeEach(async () => (me = await visitor()));
  afterEach(() => me.leave());

  it('answers the questions of several runs by keyboard, and takes a reply back', async () => {
    const page = await me.open();
    const first = await asks(page, await linkTo(desk), 'Mark what is wrong', 11);
    const second = await asks(page, await linkTo(desk), 'Mark what is wrong', 12);
    await titled(page, '● 2 questions · Redraft');
    await page.getByRole('link', { name: '2 questions' }).press('Enter');
    await page.getByText('2 questions left').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('1 question left, 1 answered').waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Control+z');
    await page.getByText('2 questions left').waitFor();
    expect(await status(page, first)).toBe('waiting');

    await page.getByRole('textbox', { name: 'On the whole' }).focus();
    await page.keyboard.type('Add again.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('1 question left, 1 answered').waitFor();
    await page.getByRole('button', { name: 'Nothing to note' }).press('Enter');
    await page.getByText('Nothing is asked at the moment').waitFor();
    // Who leaves the page has answered.
    await page.goto(page.url().replace(/#.*/, `#/run/${second}`));
    await ending(page);
    await page.goto(page.url().replace(/#.*/, `#/run/${first}`));
    await ending(page);
    expect(await status(page, first)).toBe('ended');
    expect(me.complaints).toEqual([]);
  });
});

describe('the edit desk', () => {
  it('takes a draft of a run, marks a passage by keyboard, and the actor writes it again', async () => {
    const me = await visitor();
    const page = await me.open();
    await run(page);
    await ending(page);
    const before = runOf(page);
    await page.getByRole('button', { name: 'edit desk' }).first().click();
    await page.getByRole('heading', { name: 'Mark what is wrong' }).waitFor({ timeout: 60_000 });
    expect(runOf(page)).not.toBe(before);
    await expect.poll(() => page.getByText("The critic's notes", { exact: true }).isVisible()).toBe(true);
    await page.getByRole('textbox', { name: 'Choose a passage' }).focus();
    await page.keyboard.press('Control+Home');
    for (let letters = 0; letters < 6; letters++) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('1');
    await page.getByRole('textbox', { name: /^Note on/ }).fill('Is this so?');
    await page.keyboard.press('Control+Enter');
    await ending(page);
    await expect.poll(() => page.getByText('wrong · Is this so?').count()).toBe(1);
    expect(me.complaints).toEqual([]);
    await me.leave();
  });
});

describe.each([
  ['light', 1280],
  ['dark', 390],
] as const)('in %s at %d pixels', (colorScheme, width) => {
  it('a question has no barrier and no sideways scroll', async () => {
    const me = await visitor({ colorScheme, viewport: { width, height: 844 }, reducedMotion: 'reduce' });
    const page = await me.open();
    await asks(page, await linkTo(desk), 'Mark what is wrong');
    expect(await violations(page)).toEqual([]);
    await page.goto(page.url().replace(/#.*/, '#/questions'));
    await page.getByText('1 question left').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await me.leave();
  });
});
